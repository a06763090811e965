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

} // namespace Log

} // namespace proxy
