// stat(2), in the units of the ledger.

#include "cache/FileStatus.h"

#include <sys/stat.h>

std::optional<FileStatus> statusOf(const std::filesystem::path& file)
{
    struct stat status
    {
    };
    if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return FileStatus{status.st_ino, static_cast<std::uint64_t>(status.st_size),
        std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}
