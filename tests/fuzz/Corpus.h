#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Fuzz
{

/// A corpus is a text file with one input per line, escaped as in C: `GET / HTTP/1.1\r\n\x00`.

/// Throws std::runtime_error if the file cannot be read, or if it contains an invalid escape.
std::vector<std::string> readCorpus(const std::string& file);

/// The input as one line, in which only bytes that are not printable are escaped.
std::string escaped(std::string_view input);

/// Writes each input of a corpus to a separate file, as libFuzzer expects.
void unpackCorpus(const std::string& file, const std::string& folder);

/// The reverse: makes a corpus of all files of a folder, the shortest first.
void packCorpus(const std::string& folder, const std::string& file);

} // namespace Fuzz
