#pragma once

#include "AccessLine.h"

#include <string>

namespace proxy
{

/// The access log: a line for each request that has been answered, written by the process that has
/// answered it. There is none until it is opened.
namespace AccessLog
{

/// Appends to this file from now on, and creates it if it is missing. Throws Poco::FileException if
/// the path does not lead to a regular file that can be written to.
///
/// From now on a process that gets SIGHUP opens the path again: a program that rotates logs renames
/// the file, and then sends the signal to the parent process. Children that are running at that time
/// complete their work in the old file; new ones write into the new file. If the path cannot be
/// opened again, the old file remains in use.
void open(const std::string& path);

bool isOpen();

/// Returns the descriptor of the file; negative if there is none.
int descriptor();

/// Appends the line in one write(2), so that the lines of many processes stay whole. If the file
/// cannot be written to (a full disk), the line is lost.
void write(const AccessLine& line);

} // namespace AccessLog

} // namespace proxy
