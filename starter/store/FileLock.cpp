// Locks of open file descriptions (F_OFD_*). The older fcntl() locks belong to a process, and
// vanish as soon as it closes any descriptor of the file. With flock() a process cannot tell
// whether a file is locked without locking it.

#include "store/FileLock.h"

#include "FillIn.h"
#include "Poll.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <thread>

namespace proxy
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds patience = 2s;
constexpr std::chrono::milliseconds shortestPause{1};
constexpr std::chrono::milliseconds longestPause{16};

struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    return lock;
}

} // namespace

LockResult lockFile(int descriptor, IfLocked ifLocked)
{
    const auto deadline = SteadyClock::now() + (ifLocked == IfLocked::wait ? patience : 0ms);
    for (auto pause = shortestPause;; pause = std::min(2 * pause, longestPause))
    {
        struct flock lock = wholeFile();
        if (::fcntl(descriptor, F_OFD_SETLK, &lock) == 0)
            return LockResult::locked;
        if (errno != EAGAIN && errno != EACCES && errno != EINTR)
            return LockResult::impossible;
        if (SteadyClock::now() >= deadline)
            return LockResult::heldByAnother;
        // F_OFD_SETLKW would wait without a deadline.
        std::this_thread::sleep_for(pause);
    }
}

bool isLocked(int descriptor)
{
    struct flock lock = wholeFile();
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

std::optional<FileDescriptor> openLocked(const std::filesystem::path& file, IfLocked ifLocked)
{
    // Fill in start: 8.1 openLocked
    // There are no locks yet. Each process fetches for itself; the index is only opened.
    fallBack("8.1 openLocked");
    return ifLocked == IfLocked::wait ? openOwnFile(file, O_RDWR | O_CREAT) : FileDescriptor();
    // Fill in end: 8.1
}

} // namespace proxy
