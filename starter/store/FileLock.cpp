// Locks of open file descriptions (F_OFD_*). The older fcntl() locks belong to a process, and
// vanish as soon as it closes any descriptor of the file. With flock() a process cannot tell
// whether a file is locked without locking it; and NFS makes both kinds the same, so that one would
// take away the other.

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

constexpr off_t waitersByte = 1;

constexpr std::chrono::milliseconds patience = 2s;
constexpr std::chrono::milliseconds shortestPause{1};
constexpr std::chrono::milliseconds longestPause{16};

/// A lock on one byte of the file. The byte need not exist.
struct flock byteLock(short type, off_t byte)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_start = byte;
    lock.l_len = 1;
    return lock;
}

struct flock ownersLock()
{
    return byteLock(F_WRLCK, 0);
}

/// The system has another descriptor's lock in mind when it says that this one cannot be had.
bool isTaken(int descriptor, struct flock lock)
{
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

LockResult lockFile(int descriptor, IfLocked ifLocked)
{
    const auto deadline = SteadyClock::now() + (ifLocked == IfLocked::wait ? patience : 0ms);
    for (auto pause = shortestPause;; pause = std::min(2 * pause, longestPause))
    {
        struct flock lock = ownersLock();
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
    return isTaken(descriptor, ownersLock());
}

void announceWaiter(int descriptor)
{
    struct flock lock = byteLock(F_RDLCK, waitersByte);
    ::fcntl(descriptor, F_OFD_SETLK, &lock);
}

bool hasWaiter(int descriptor)
{
    return isTaken(descriptor, byteLock(F_WRLCK, waitersByte));
}

std::optional<OpenFile> openLocked(const std::string& file, IfLocked ifLocked)
{
    // Fill in start: 8.1 openLocked
    // There are no locks yet. Each process fetches for itself; the index is only opened.
    fallBack("8.1 openLocked");
    return ifLocked == IfLocked::wait ? openWithStatus(file, O_RDWR | O_CREAT) : OpenFile{};
    // Fill in end: 8.1
}

void createLocked(const std::function<int()>& create, const std::string& file)
{
    for (int tries = 0; tries < mostTries; ++tries)
    {
        const int descriptor = create();
        const auto result = descriptor < 0 ? LockResult::impossible : lockFile(descriptor);
        if (result == LockResult::impossible || (result == LockResult::locked && statusOf(file)))
            return;
    }
}

} // namespace proxy
