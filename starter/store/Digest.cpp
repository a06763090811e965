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

struct Known
{
    std::string text;
    std::string digest;
};

/// What is kept from one digest to the next.
struct Kept
{
    /// An engine allocates and clears what it computes in. Its digest() makes it ready for the next text.
    Poco::SHA2Engine engine{Poco::SHA2Engine::SHA_256};
    /// A request needs the digests of a few keys again and again.
    std::array<std::optional<Known>, 4> known;
    std::size_t next = 0;
};
std::optional<Kept> kept;

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
    if (!kept)
        kept.emplace();
    for (const auto& one : kept->known)
        if (one && one->text == text)
            return one->digest;
    kept->next = (kept->next + 1) % kept->known.size();
    auto& known = kept->known[kept->next];
    known = Known{text, compute(text, kept->engine)};
    return known->digest;
}

void forgetDigests()
{
    kept.reset();
}

} // namespace proxy
