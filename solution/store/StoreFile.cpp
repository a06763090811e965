#include "store/StoreFile.h"

#include "store/FileStatus.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace proxy
{

FileDescriptor openOwnFile(const std::filesystem::path& file, int flags)
{
    // O_NONBLOCK: opening a FIFO would wait for its other end.
    constexpr int always = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
    FileDescriptor descriptor(::open(file.c_str(), flags | always, 0600));
    // The file that is open is judged, and not the name: nobody can exchange it any more.
    if (descriptor && !statusOf(descriptor.get()))
        descriptor.reset();
    return descriptor;
}

FileStream openToRead(const std::filesystem::path& file)
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

bool removeOwnFile(const std::filesystem::path& file)
{
    return statusOf(file) && ::unlink(file.c_str()) == 0;
}

std::filesystem::path pathThrough(int descriptor)
{
    return "/proc/self/fd/" + std::to_string(descriptor);
}

} // namespace proxy
