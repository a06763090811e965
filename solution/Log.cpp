// The log is a file descriptor, and each line is a single write(2). The kernel does not mix the
// bytes of one such write with those of another, so lines stay whole although many processes share
// the log. Poco's ConsoleChannel writes a line and its end separately, so lines would get mixed.

#include "Log.h"

#include <Poco/Exception.h>
#include <Poco/NumberFormatter.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace proxy
{

namespace
{

int output = STDERR_FILENO;

/// A write to a pipe is atomic only up to PIPE_BUF, which is 4096 bytes on Linux.
constexpr std::size_t longestLine = 4000;

std::string printable(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            result += "\\x" + Poco::NumberFormatter::formatHex(byte, 2);
        else
            result += c;
    }
    return result;
}

} // namespace

void Log::openFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0)
        throw Poco::OpenFileException(path, std::strerror(errno));
    output = file;
}

int Log::descriptor()
{
    return output;
}

void Log::line(const std::string& text)
{
    const std::string bytes = printable(text).substr(0, longestLine) + "\n";
    // If the log cannot be written (a full disk, a closed pipe), the proxy must go on.
    [[maybe_unused]] const auto written = ::write(output, bytes.data(), bytes.size());
}

} // namespace proxy
