// Digests, by Poco.

#include "store/Digest.h"

#include <Poco/SHA2Engine.h>

#include <array>
#include <optional>
#include <string_view>

namespace proxy
{

namespace
{

constexpr std::string_view hexadecimal = "0123456789abcdef";

struct Result
{
    std::string text;
    std::string digest;
};

/// What is kept from one digest to the next.
struct Memo
{
    /// An engine allocates and clears what it computes in. Its digest() makes it ready for the next text.
    Poco::SHA2Engine engine{Poco::SHA2Engine::SHA_256};
    /// A request needs the digests of a few keys again and again.
    std::array<std::optional<Result>, 4> results;
    std::size_t next = 0;
};
std::optional<Memo> memo;

std::string compute(const std::string& text, Poco::SHA2Engine& engine)
{
    engine.update(text);
    std::string digits(2 * engine.digestLength(), '\0');
    std::size_t at = 0;
    for (const unsigned char byte : engine.digest())
    {
        digits[at++] = hexadecimal[byte / 16];
        digits[at++] = hexadecimal[byte % 16];
    }
    return digits;
}

} // namespace

std::string sha256(const std::string& text)
{
    if (!memo)
        memo.emplace();
    for (const auto& result : memo->results)
        if (result && result->text == text)
            return result->digest;
    memo->next = (memo->next + 1) % memo->results.size();
    auto& result = memo->results[memo->next];
    result = Result{text, compute(text, memo->engine)};
    return result->digest;
}

void forgetDigests()
{
    memo.reset();
}

} // namespace proxy
