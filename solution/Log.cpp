// The log is a descriptor and one write(2) for each line. The kernel keeps a single write of a line
// together, so lines stay whole even where many processes share the log. Poco's ConsoleChannel
// writes the text and the line end apart, which mixes them.

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

int descriptor = STDERR_FILENO;

/// The kernel keeps what is written to a pipe together up to 4096 bytes (PIPE_BUF).
constexpr std::size_t longest = 4000;

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
    descriptor = file;
}

void Log::line(const std::string& text)
{
    const std::string whole = printable(text).substr(0, longest) + "\n";
    // A log that cannot be written (a full disk, a closed pipe) must not stop the proxy.
    [[maybe_unused]] const auto written = ::write(descriptor, whole.data(), whole.size());
}

} // namespace proxy
