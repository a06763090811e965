#pragma once

#include <cstddef>
#include <ios>
#include <string>

namespace Support
{

/// The content of a file; empty if there is none.
std::string readFile(const std::string& path);

void writeFile(const std::string& path, const std::string& bytes);

/// Writes a large file: zeros between two marks, which take up no space on the disk.
void writeLargeFile(const std::string& path, std::streamoff size);

/// Random bytes, the same in each call.
std::string randomBytes(std::size_t count);

/// The number of lines in a file that contain this text; 0 if there is no such file.
std::size_t countLines(const std::string& path, const std::string& text = "");

/// True if two files have the same content.
bool sameBytes(const std::string& one, const std::string& other);

} // namespace Support
