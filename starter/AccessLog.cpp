// The access log is a descriptor that all processes share, and O_APPEND puts each line at the end of
// the file, wherever that is by then.

#include "AccessLog.h"

#include <Poco/Exception.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace proxy
{

namespace
{

int accessLog = -1;
/// Where the file is. Set before there is a signal handler, which reads it at any moment.
std::string accessPath;

/// Returns a new descriptor of the file, or -1 with errno. Only system calls: a signal handler calls
/// it.
int openPath()
{
    // Opening a named pipe would wait until somebody reads from it.
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const int file = ::open(accessPath.c_str(), flags, 0600);
    struct stat status = {};
    if (file < 0 || (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)))
        return file;
    ::close(file);
    errno = 0;
    return -1;
}

/// A signal handler may run between any two instructions, and may do almost nothing; but these
/// system calls are allowed (signal-safety(7)). dup2() exchanges the file in one step: a write()
/// that the signal has interrupted goes into the one or the other.
void openAgain(int)
{
    const int error = errno;
    const int file = openPath();
    if (file >= 0)
    {
        ::dup2(file, accessLog);
        ::close(file);
    }
    errno = error;
}

} // namespace

void AccessLog::open(const std::string& path)
{
    accessPath = path;
    accessLog = openPath();
    if (accessLog < 0)
        throw Poco::OpenFileException(errno == 0 ? "not a regular file" : std::strerror(errno));
    struct sigaction action = {};
    action.sa_handler = openAgain;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGHUP, &action, nullptr);
}

bool AccessLog::isOpen()
{
    return accessLog >= 0;
}

int AccessLog::descriptor()
{
    return accessLog;
}

void AccessLog::write(const AccessLine& line)
{
    const std::string text = formatAccessLine(line);
    [[maybe_unused]] const ssize_t written = ::write(accessLog, text.data(), text.size());
}

} // namespace proxy
