// The log is a file descriptor, and each line is a single write(2). The kernel does not mix the
// bytes of one such write with those of another, so lines stay whole although many processes share
// the log. Poco's ConsoleChannel writes a line and its end separately, so lines would get mixed.

#include "Log.h"

#include "FileDescriptor.h"
#include "Poll.h"
#include "PrintableText.h"

#include <Poco/Exception.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace proxy
{

namespace
{

int output = STDERR_FILENO;
bool isSocket = false;
/// Lines that wait, if they do (Log::Together).
bool mayWait = false;
std::string waiting;
/// The log is a pipe or a terminal that could not be opened once more: a write to it would wait.
bool mayBlock = false;
/// The last line had to be dropped. Then no time is spent on waiting, until a line gets through.
bool isStuck = false;

/// A write to a pipe is atomic only up to PIPE_BUF, which is 4096 bytes on Linux.
constexpr std::size_t longestLine = 4000;

/// How long a line waits for a reader that is alive but slow.
constexpr std::chrono::milliseconds patience{50};

ssize_t writeNow(const std::string& bytes)
{
    return isSocket ? ::send(output, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL)
                    : ::write(output, bytes.data(), bytes.size());
}

void write(const std::string& bytes)
{
    // If the log cannot be written (a full disk, a closed pipe), the proxy must go on.
    if (!mayBlock && (writeNow(bytes) >= 0 || errno != EAGAIN))
    {
        isStuck = false;
        return;
    }
    const auto deadline = SteadyClock::now() + (isStuck ? patience * 0 : patience);
    do
    {
        pollfd watched[] = {{output, POLLOUT, 0}};
        isStuck = pollUntil(watched, deadline) == 0 || (writeNow(bytes) < 0 && errno == EAGAIN);
    } while (isStuck && SteadyClock::now() < deadline);
}

void writeWaiting()
{
    // Writing may wait, too.
    if (const std::string lines = std::exchange(waiting, {}); !lines.empty())
        write(lines);
}

} // namespace

void Log::openStandardError()
{
    struct stat status = {};
    ::fstat(STDERR_FILENO, &status);
    isSocket = S_ISSOCK(status.st_mode);
    if (!S_ISFIFO(status.st_mode) && !S_ISCHR(status.st_mode))
        return;
    // O_NONBLOCK belongs to the open file, which the program that has started the proxy shares. A
    // pipe or terminal that is opened once more is an open file of its own.
    const FileDescriptor own(
        ::open("/proc/self/fd/2", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    mayBlock = !own || ::dup2(own.get(), STDERR_FILENO) < 0;
}

void Log::openFile(const std::string& path)
{
    constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0)
        throw Poco::OpenFileException(path, std::strerror(errno));
    output = file;
    isSocket = false;
    mayBlock = false;
}

int Log::descriptor()
{
    return output;
}

void Log::line(const std::string& text)
{
    const std::string bytes = printable(text, longestLine) + "\n";
    if (!mayWait)
        return write(bytes);
    if (waiting.size() + bytes.size() > longestLine)
        writeWaiting();
    waiting += bytes;
}

Log::Together::Together()
{
    mayWait = output != STDERR_FILENO;
    if (mayWait)
        beforeEachWait(writeWaiting);
}

Log::Together::~Together()
{
    mayWait = false;
    try
    {
        writeWaiting();
    }
    catch (const Poco::Exception&)
    {
        // Whatever is wrong with the log, the proxy must go on.
    }
}

} // namespace proxy
