#include "store/StoreFile.h"

#include "store/FileStatus.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace proxy
{

namespace
{

constexpr std::string_view openFiles = "/proc/self/fd/";

} // namespace

std::string fileIn(const std::filesystem::path& folder, std::string_view name)
{
    std::string file;
    file.reserve(folder.native().size() + 1 + name.size());
    file += folder.native();
    file += '/';
    file += name;
    return file;
}

std::string nameIn(const std::filesystem::path& folder, const std::string& file)
{
    const std::string before = folder.native() + '/';
    return file.starts_with(before) ? file.substr(before.size()) : file;
}

FileDescriptor openOwnFile(const std::string& file, int flags)
{
    return openWithStatus(file, flags).descriptor;
}

OpenFile openWithStatus(const std::string& file, int flags)
{
    // O_NONBLOCK: opening a FIFO would wait for its other end.
    constexpr int always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    const Place place = placeOf(file);
    FileDescriptor descriptor(::openat(place.folder, place.name, flags | always, 0600));
    // The file that is open is judged, and not the name: nobody can exchange it any more.
    const auto status = descriptor ? statusOf(descriptor.get()) : std::nullopt;
    return status ? OpenFile{file, std::move(descriptor), *status} : OpenFile{};
}

bool hasName(OpenFile& file)
{
    const auto named = statusOf(file.path);
    const bool isSame = isSameFile(file.status, named);
    if (isSame)
        file.status = *named;
    return isSame;
}

FileStream openToRead(const std::string& file)
{
    return FileStream(openOwnFile(file, O_RDONLY));
}

std::string readAt(const FileDescriptor& file, std::uint64_t position, std::size_t size)
{
    std::string text(size, '\0');
    const ssize_t count =
        ::pread(file.get(), text.data(), text.size(), static_cast<off_t>(position));
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    return text;
}

bool writeAt(const FileDescriptor& file, std::uint64_t position, std::string_view text)
{
    return ::pwrite(file.get(), text.data(), text.size(), static_cast<off_t>(position)) ==
           static_cast<ssize_t>(text.size());
}

std::vector<std::filesystem::path> ownFiles(
    const std::filesystem::path& folder, bool isOwnName(std::string_view))
{
    std::vector<std::filesystem::path> result;
    std::error_code error;
    for (std::filesystem::directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error))
        if (isOwnName(file->path().filename().native()) && statusOf(file->path()))
            result.push_back(file->path());
    return result;
}

bool removeOwnFile(const std::string& file)
{
    const Place place = placeOf(file);
    return statusOf(file) && ::unlinkat(place.folder, place.name, 0) == 0;
}

bool removeOwnFile(const std::string& file, const FileStatus& opened)
{
    const Place place = placeOf(file);
    return isSameFile(opened, statusOf(file)) && ::unlinkat(place.folder, place.name, 0) == 0;
}

bool renameFile(const std::string& from, const std::string& to)
{
    const Place old = placeOf(from);
    const Place place = placeOf(to);
    return ::renameat(old.folder, old.name, place.folder, place.name) == 0;
}

std::filesystem::path pathThrough(int descriptor)
{
    return std::string(openFiles) + std::to_string(descriptor);
}

Place placeOf(const std::string& path)
{
    Place place{AT_FDCWD, path.c_str()};
    if (!path.starts_with(openFiles))
        return place;
    int descriptor = 0;
    const char* const end = path.data() + path.size();
    const auto [rest, error] = std::from_chars(path.data() + openFiles.size(), end, descriptor);
    if (error == std::errc() && descriptor >= 0 && rest + 1 < end && *rest == '/')
        place = {descriptor, rest + 1};
    return place;
}

} // namespace proxy
