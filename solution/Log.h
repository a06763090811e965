#pragma once

#include <string>

namespace proxy
{

/// The proxy's log: one line an event, in the words of the textbook where it has them.
namespace Log
{

/// Sends the log to a file (added at its end) instead of standard error.
/// Throws Poco::FileException if the file cannot be opened.
void openFile(const std::string& path);

/// Writes one line; a very long one is cut. Bytes that are not printable are shown as `\xHH`, so
/// that no client can forge a line of the log or send commands to the terminal.
void line(const std::string& text);

} // namespace Log

} // namespace proxy
