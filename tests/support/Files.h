#pragma once

#include "tests/support/FileDescriptor.h"

#include <cstddef>
#include <ios>
#include <string>
#include <vector>

namespace Support
{

/// The content of a file; empty if there is no such file.
std::string readFile(const std::string& path);

/// What is in a folder, without `.` and `..`.
std::vector<std::string> namesIn(const FileDescriptor& folder);

/// Writes a file, and sets the time of its last change to a month ago.
void writeFile(const std::string& path, const std::string& bytes);

/// Writes a file of `size` bytes, dated likewise: zeros, which take up no space on the disk,
/// between the words `begin` and `end`.
void writeLargeFile(const std::string& path, std::streamoff size);

/// Random bytes, the same in each call.
std::string randomBytes(std::size_t count);

/// The number of lines in a file that contain this text; 0 if there is no such file.
std::size_t countLines(const std::string& path, const std::string& text = "");

/// True if both files can be read and have the same content.
bool sameBytes(const std::string& one, const std::string& other);

} // namespace Support
