#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace Fuzz
{

/// A piece of the proxy that reads what strangers send, and what must hold for every input.
/// `check` throws Broken where it does not; any other exception is a failure too.
struct Target
{
    std::string name;
    void (*check)(std::string_view input);
};

/// All of them, each with a corpus `tests/fuzz/corpus/NAME.txt`.
const std::vector<Target>& targets();

// Each stands in a file of its own.
void requestHead(std::string_view input);
void responseHead(std::string_view input);
void chunkedBody(std::string_view input);
void requestTarget(std::string_view input);
void percentEncoding(std::string_view input);
void fieldLines(std::string_view input);

} // namespace Fuzz
