// One fetch for many: the side of the one that fetches.

#include "cache/Flight.h"

#include "FillIn.h"
#include "cache/Digest.h"
#include "cache/FileLock.h"
#include "cache/FileStatus.h"
#include "cache/Folders.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

std::unique_ptr<Flight> Flight::begin(const std::filesystem::path& folder, const std::string& key)
{
    const auto file = fileFor(folder, key);
    // Fill in start: 8.1 begin
    // Everyone fetches alone.
    fallBack("8.1 begin");
    return std::unique_ptr<Flight>(new Flight(file, -1));
    // Fill in end: 8.1
}

Flight::~Flight()
{
    if (_descriptor < 0)
        return;
    ::unlink(_file.c_str());
    ::close(_descriptor);
}

bool Flight::show(const std::string& aside)
{
    return ::write(_descriptor, aside.data(), aside.size()) == static_cast<ssize_t>(aside.size());
}

void Flight::removeLeftover(const std::filesystem::path& folder, int descriptor)
{
    std::array<char, 4096> name{};
    const ssize_t count = ::pread(descriptor, name.data(), name.size() - 1, 0);
    // Whatever else stands there, it names nothing of ours.
    if (count > 0 &&
        std::filesystem::path(name.data()).parent_path() == folder / asideFolder)
        ::unlink(name.data());
    if (count > 0)
        ::ftruncate(descriptor, 0);
}

std::filesystem::path Flight::fileFor(const std::filesystem::path& folder, const std::string& key)
{
    return folder / flightsFolder / sha256(key);
}
