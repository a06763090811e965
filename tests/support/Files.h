#pragma once

#include <cstddef>
#include <ios>
#include <string>

namespace Support
{

/// All of a file; nothing if it is not there.
std::string readFile(const std::string& path);

void writeFile(const std::string& path, const std::string& bytes);

/// A large file of zeros between two marks: it takes no room on the disk.
void writeLargeFile(const std::string& path, std::streamoff size);

/// Bytes that look like no text, the same at each call.
std::string randomBytes(std::size_t count);

/// The number of lines in a file that hold this text; 0 if the file is not there.
std::size_t countLines(const std::string& path, const std::string& text = "");

/// Whether two files hold the same bytes.
bool sameBytes(const std::string& one, const std::string& other);

} // namespace Support
