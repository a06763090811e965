// The chunked coding: however the bytes are split into pieces, the decoded body is the same; bytes
// after the end change nothing; and an encoded body decodes to itself.

#include "BadMessage.h"
#include "http/ChunkedDecoder.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tests/support/Chunks.h"
#include "tools/wire/BodyReader.h"

using namespace proxy;

namespace Fuzz
{

namespace
{

/// The limit for a chunk size line, including its CRLF.
constexpr std::size_t longestLine = 8 * 1024;

/// The result of decoding.
struct Decoded
{
    bool rejected = false;
    bool complete = false;
    std::string body;
    std::size_t length = 0; ///< of the encoded body, in bytes
};

/// Decodes the bytes in pieces. `nextSize` returns the size of the next one, at least 1.
template <class Sizes>
Decoded decode(std::string_view bytes, Sizes nextSize)
{
    ChunkedDecoder decoder;
    Decoded result;
    try
    {
        while (!bytes.empty() && !decoder.isComplete())
        {
            auto piece = bytes.substr(0, nextSize());
            const std::size_t size = piece.size();
            decoder.decode(piece, result.body);
            holds(piece.empty() || decoder.isComplete(), "bytes are left over only after the end");
            bytes.remove_prefix(size - piece.size());
            result.length += size - piece.size();
        }
    }
    catch (const BadMessage&)
    {
        result.rejected = true;
    }
    result.complete = decoder.isComplete();
    return result;
}

Decoded decodeWhole(std::string_view bytes)
{
    return decode(bytes, [bytes] { return bytes.size(); });
}

void sameResult(const Decoded& one, const Decoded& other, const std::string& what)
{
    same(one.rejected, other.rejected, what + ": both are rejected, or neither");
    same(one.complete, other.complete, what + ": both are complete, or neither");
    same(one.body, other.body, what + ": the same body");
    if (one.complete)
        same(one.length, other.length, what + ": the end is at the same place");
}

/// The kit's strict reader is a second implementation of the same grammar. The decoder must accept
/// what it accepts, with the same body and the same end.
void compareWithStrictReader(std::string_view input, const Decoded& whole)
{
    // The strict reader's limit for a line is two bytes higher.
    if (input.size() > longestLine)
        return;
    Wire::BodyReader reader(std::uint64_t{1} << 62, false);
    reader.begin({Wire::Framing::chunked, 0});
    std::string_view rest = input;
    try
    {
        reader.feed(rest);
    }
    catch (const Wire::Fault&)
    {
        return;
    }
    holds(!whole.rejected, "an input that the strict reader accepts is accepted");
    same(whole.complete, reader.complete(),
        "the body is complete if it is complete for the strict reader");
    same(whole.body, reader.body(), "the body is the same as the strict reader's");
    if (whole.complete)
        same(
            whole.length, input.size() - rest.size(), "the end is the same as the strict reader's");
}

} // namespace

void chunkedBody(std::string_view input)
{
    Support::Dice dice(Wire::hashOf(input));
    const Decoded whole = decodeWhole(input);
    sameResult(decode(input, [] { return std::size_t{1}; }), whole, "byte by byte");
    for (const std::size_t most : {3u, 17u, 4000u})
        sameResult(decode(input, [&] { return dice.below(most) + 1; }), whole, "in pieces");

    holds(!(whole.rejected && whole.complete), "a rejected body is not complete");
    if (whole.complete)
    {
        const auto message = input.substr(0, whole.length);
        sameResult(decodeWhole(message), whole, "without the bytes after the end");
        sameResult(decodeWhole(std::string(message) + "5\r\nother\r\n"), whole,
            "with other bytes after the end");
    }
    compareWithStrictReader(input, whole);

    const Decoded back = decodeWhole(Support::inChunks(input, dice));
    holds(back.complete && back.body == input, "an encoded body decodes to itself");
}

} // namespace Fuzz
