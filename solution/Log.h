#pragma once

#include <string>

namespace proxy
{

/// The proxy's log: a line for each event, in the textbook's words where the textbook has any.
namespace Log
{

/// Appends the log to a file from now on, instead of writing it to standard error.
/// Throws Poco::FileException if the file cannot be opened.
void openFile(const std::string& path);

/// Returns the descriptor that the log is written to.
int descriptor();

/// Writes one line, cut off after 4000 bytes. Control characters are written as `\xHH`, so that no
/// client can forge a line of the log or send commands to the terminal.
void line(const std::string& text);

} // namespace Log

} // namespace proxy
