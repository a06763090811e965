#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Fuzz
{

/// A part of the proxy that parses bytes from the network or from a file. `check` checks what must hold for every
/// input, and throws Broken if it does not; any other exception is a failure, too.
struct Target
{
    std::string name;
    void (*check)(std::string_view input);
};

/// All targets, each with a corpus `tests/fuzz/corpus/NAME.txt`.
const std::vector<Target>& targets();

// The checks, each in a file of its own.
void requestHead(std::string_view input);
void responseHead(std::string_view input);
void chunkedBody(std::string_view input);
void requestTarget(std::string_view input);
void percentEncoding(std::string_view input);
void fieldLines(std::string_view input);
void httpDate(std::string_view input);
void byteRange(std::string_view input);
void structuredField(std::string_view input);
void cacheDirectives(std::string_view input);
void entryHead(std::string_view input);
void indexText(std::string_view input);

} // namespace Fuzz
