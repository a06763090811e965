#pragma once

#include <string>

namespace proxy
{

/// The proxy's log: a line for each event, in the textbook's words where the textbook has any. A
/// log that nobody reads does not hold up the proxy: if the other end of a pipe takes no more bytes
/// for a moment, lines are dropped.
namespace Log
{

/// The log goes to standard error. To be called before the first line.
void openStandardError();

/// Appends the log to a file from now on, instead of writing it to standard error.
/// Throws Poco::FileException if the file cannot be opened.
void openFile(const std::string& path);

/// Returns the descriptor that the log is written to.
int descriptor();

/// Writes one line as printable() text, so that no client can forge a line of the log or send
/// commands to the terminal. It is cut off after 4000 bytes.
void line(const std::string& text);

/// While it lives, lines that go to a file wait until this process does, or until there are 4000
/// bytes of them: so the lines of a request follow each other, and cost one system call. On standard
/// error each line is written at once: if the proxy crashes, the last one tells where.
class Together
{
public:
    Together();
    Together(const Together&) = delete;
    Together& operator=(const Together&) = delete;
    ~Together();
};

} // namespace Log

} // namespace proxy
