// Locks of open file descriptions (F_OFD_*). The older fcntl() locks belong to a process, and are
// gone as soon as it closes any descriptor of the file; with flock() nobody can look without
// locking.

#include "store/FileLock.h"

#include <fcntl.h>

namespace proxy
{

namespace
{

struct flock wholeFile()
{
    struct flock lock
    {
    };
    lock.l_type = F_WRLCK;
    return lock;
}

} // namespace

bool lockFile(int descriptor)
{
    struct flock lock = wholeFile();
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

bool isLocked(int descriptor)
{
    struct flock lock = wholeFile();
    return ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace proxy
