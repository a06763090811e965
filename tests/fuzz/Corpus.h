#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Fuzz
{

/// A corpus is a text file with an input on each line, written as in C: `GET / HTTP/1.1\r\n\x00`.

/// Throws std::runtime_error if the file cannot be read or a line has no meaning.
std::vector<std::string> readCorpus(const std::string& file);

/// The input on one line. What prints stands for itself; the shortest inputs are easy to read.
std::string escaped(std::string_view input);

/// Writes every input of a corpus into a file of its own, as libFuzzer wants them.
void unpackCorpus(const std::string& file, const std::string& folder);

/// The way back: all files of a folder, the shortest first.
void packCorpus(const std::string& folder, const std::string& file);

} // namespace Fuzz
