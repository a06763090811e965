// The ledger's file: fixed numbers of digits, so that each line can be changed in its place.

#include "cache/Book.h"

#include "cache/FileStatus.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace
{

constexpr const char* headerFormat = "%020" PRIu64 " bytes, oldest at %020" PRIu64 ", at %s\n";
constexpr std::uint64_t headerSize = 68;
constexpr int inodeDigits = 20;
/// What has been taken out is given back to the disk in pieces of this size.
constexpr std::uint64_t holeSize = 1024 * 1024;

std::uint64_t sizeOfFile(int descriptor)
{
    struct stat status
    {
    };
    return ::fstat(descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool writeAt(int descriptor, std::uint64_t position, std::string_view text)
{
    return ::pwrite(descriptor, text.data(), text.size(), static_cast<off_t>(position)) ==
           static_cast<ssize_t>(text.size());
}

} // namespace

Book::Book(const std::filesystem::path& folder)
    : _folder(folder),
      _descriptor(::open((folder / "ledger").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
    if (_descriptor < 0)
        return;
    while (::flock(_descriptor, LOCK_EX) != 0 && errno == EINTR)
    {
    }
    readHeader();
    writeHeader("work");
}

Book::~Book()
{
    if (_descriptor < 0)
        return;
    writeHeader("rest");
    close();
}

void Book::close()
{
    ::close(_descriptor);
    _descriptor = -1;
}

void Book::readHeader()
{
    std::array<char, headerSize + 1> text{};
    std::array<char, 5> state{};
    _oldest = headerSize;
    if (::pread(_descriptor, text.data(), headerSize, 0) != headerSize)
        return;
    const int found = std::sscanf(text.data(),
        "%20" SCNu64 " bytes, oldest at %20" SCNu64 ", at %4s", &_total, &_oldest, state.data());
    if (found == 3 && std::string_view(state.data()) == "rest")
        return;
    if (found != 3)
        _oldest = headerSize;
    _total = count();
}

void Book::writeHeader(const char* state)
{
    std::array<char, headerSize + 1> text{};
    std::snprintf(text.data(), text.size(), headerFormat, _total, _oldest, state);
    if (!writeAt(_descriptor, 0, {text.data(), headerSize}))
        close();
}

std::optional<std::uint64_t> Book::append(const Line& line)
{
    const auto end = std::max(sizeOfFile(_descriptor), headerSize);
    const std::string text = Poco::NumberFormatter::format0(line.inode, inodeDigits) + " " +
                             std::to_string(line.usedAt) + " " + line.file + "\n";
    return writeAt(_descriptor, end, text) ? std::optional(end) : std::nullopt;
}

void Book::setInode(std::uint64_t position, std::uint64_t inode)
{
    writeAt(_descriptor, position, Poco::NumberFormatter::format0(inode, inodeDigits));
}

std::optional<Book::Line> Book::takeOldest()
{
    const auto before = _oldest / holeSize;
    auto line = lineAt(_oldest);
    if (_oldest / holeSize != before)
        ::fallocate(_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, headerSize,
            static_cast<off_t>(_oldest - headerSize));
    return line;
}

std::optional<Book::Line> Book::lineAt(std::uint64_t& position) const
{
    std::array<char, 8 * 1024> text{};
    const ssize_t count =
        ::pread(_descriptor, text.data(), text.size(), static_cast<off_t>(position));
    const std::string_view bytes(
        text.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    position += end + 1;
    Line line{};
    int fileAt = 0;
    text[end] = '\0';
    std::sscanf(text.data(), "%20" SCNu64 " %" SCNd64 " %n", &line.inode, &line.usedAt, &fileAt);
    line.file = std::string(bytes.substr(0, end)).substr(static_cast<std::size_t>(fileAt));
    return line;
}

std::uint64_t Book::count() const
{
    std::uint64_t sum = 0;
    for (std::uint64_t position = _oldest; const auto line = lineAt(position);)
        if (const auto status = statusOf(_folder / line->file);
            status && (line->inode == 0 || line->inode == status->inode))
            sum += status->size;
    return sum;
}
