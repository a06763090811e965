// The chunked coding: however the bytes are cut into pieces, the same body comes out; what stands
// behind the end changes nothing; and what is coded comes back.

#include "BadMessage.h"
#include "http/ChunkedDecoder.h"
#include "tests/differential/Generator.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/BodyReader.h"

namespace Fuzz
{

namespace
{

/// A chunk size line may be so long, its line end included.
constexpr std::size_t longestLine = 8 * 1024;

/// What the decoder made of some bytes.
struct Decoded
{
    bool refused = false;
    bool complete = false;
    std::string body;
    std::size_t length = 0; ///< in bytes, as far as it is coded
};

/// Feeds the bytes in pieces. `nextSize` says how large the next one is, at least 1.
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
            holds(piece.empty() || decoder.isComplete(), "bytes are left at the end alone");
            bytes.remove_prefix(size - piece.size());
            result.length += size - piece.size();
        }
    }
    catch (const BadMessage&)
    {
        result.refused = true;
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
    same(one.refused, other.refused, what + ": both are refused, or none");
    same(one.complete, other.complete, what + ": both are complete, or none");
    same(one.body, other.body, what + ": the same body");
    if (one.complete)
        same(one.length, other.length, what + ": the end is at the same place");
}

/// The kit's strict reader is another implementation of the same grammar. What it takes must be
/// taken, with the same body and the same end.
void compareWithStrictReader(std::string_view input, const Decoded& whole)
{
    // Its limit for a line is two bytes higher.
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
    holds(!whole.refused, "what the strict reader takes is taken");
    same(whole.complete, reader.complete(), "the end is seen where the strict reader sees it");
    same(whole.body, reader.body(), "the body is the strict reader's");
    if (whole.complete)
        same(whole.length, input.size() - rest.size(), "the end is the strict reader's");
}

} // namespace

void chunkedBody(std::string_view input)
{
    Differential::Dice dice(Wire::hashOf(input));
    const Decoded whole = decodeWhole(input);
    sameResult(decode(input, [] { return std::size_t{1}; }), whole, "byte by byte");
    for (const std::size_t most : {3u, 17u, 4000u})
        sameResult(decode(input, [&] { return dice.below(most) + 1; }), whole, "in pieces");

    holds(!(whole.refused && whole.complete), "what is refused is not complete");
    if (whole.complete)
    {
        const auto message = input.substr(0, whole.length);
        sameResult(decodeWhole(message), whole, "without what stands behind the end");
        sameResult(decodeWhole(std::string(message) + "5\r\nother\r\n"), whole, "something behind");
    }
    compareWithStrictReader(input, whole);

    const Decoded back = decodeWhole(Differential::inChunks(input, dice));
    holds(back.complete && back.body == input, "what is coded comes back");
}

} // namespace Fuzz
