// stat(2), in the units of the cache index.

#include "store/FileStatus.h"

#include "Clock.h"
#include "store/StoreFile.h"

#include <algorithm>
#include <array>
#include <climits>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace proxy
{

namespace
{

/// `result`: what the system call returned.
std::optional<FileStatus> statusFrom(int result, const struct stat& status)
{
    static const uid_t user = ::geteuid();
    const bool isOwn = S_ISREG(status.st_mode) && status.st_uid == user && status.st_nlink <= 1;
    if (result != 0 || !isOwn)
        return std::nullopt;
    return FileStatus{status.st_dev, status.st_ino, status.st_nlink,
        static_cast<std::uint64_t>(status.st_size),
        knownTime(std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec)};
}

bool isRenamedByNfs(int descriptor)
{
    std::array<char, PATH_MAX> path{};
    const auto length = ::readlink(pathThrough(descriptor).c_str(), path.data(), path.size());
    const std::string_view whole(
        path.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    return whole.substr(whole.rfind('/') + 1).starts_with(".nfs");
}

} // namespace

std::int64_t knownTime(std::int64_t time)
{
    const auto latest = preciseNow() + std::chrono::seconds(10);
    return time > latest.time_since_epoch().count() ? 0 : time;
}

std::optional<FileStatus> statusOf(const std::string& file)
{
    struct stat status = {};
    const Place place = placeOf(file);
    return statusFrom(::fstatat(place.folder, place.name, &status, AT_SYMLINK_NOFOLLOW), status);
}

std::optional<FileStatus> statusOf(int descriptor)
{
    struct stat status = {};
    return statusFrom(::fstat(descriptor, &status), status);
}

std::uint64_t sizeOf(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool isSameFile(const FileStatus& one, const std::optional<FileStatus>& other)
{
    return other && one.device == other->device && one.inode == other->inode;
}

bool hasName(int descriptor)
{
    const auto opened = statusOf(descriptor);
    return opened && opened->names > 0 && !isRenamedByNfs(descriptor);
}

} // namespace proxy
