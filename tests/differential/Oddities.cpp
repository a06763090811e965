// Parts of messages that HTTP allows and hardly any sender uses. They reveal a proxy that decodes,
// trims, joins or sorts what it forwards.

#include "tests/differential/Oddities.h"

#include "tools/wire/Field.h"

#include <utility>

namespace Differential
{

namespace
{

constexpr std::string_view letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view tokenMarks = "!#$%&'*+-.^_`|~";

/// All bytes, or all that a field value may contain.
std::string bytes(bool ofFieldValue)
{
    std::string result;
    for (int byte = 0; byte < 256; ++byte)
        if (!ofFieldValue || byte == '\t' || (byte >= ' ' && byte != 0x7f))
            result += static_cast<char>(byte);
    return result;
}

std::string fieldValue(Dice& dice)
{
    constexpr const char* values[] = {"", "a", "a, b,, c ,", "\"quoted, \\\"text\\\"\"", ":",
        "a: b", "a\tb", "=?utf-8?Q?=0D=0AForged:_yes?=", "text/html;charset=\"x\"; q=0.5",
        "%0d%0aForged: 1", "W/\"tag\"", "0", "Tue, 15 Nov 1994 08:12:31 GMT", "\\", "'",
        "(comment (in it))"};
    static const std::string all = bytes(true);
    if (dice.percent(60))
        return dice.oneOf(values);
    const std::string_view alphabet = dice.percent(50) ? std::string_view(all) : letters;
    return std::string(Wire::trimmed(dice.text(dice.few(), alphabet)));
}

std::string fieldName(Dice& dice, const std::vector<const char*>& known)
{
    const std::size_t kind = dice.below(10);
    if (kind < 6)
        return inOtherCase(dice.oneOf(known), dice);
    // A name that consists only of letters could be a field with a meaning.
    if (kind < 8)
        return "X-" + dice.text(dice.few(), letters);
    return dice.text(1 + dice.below(5), tokenMarks);
}

} // namespace

std::string inOtherCase(std::string name, Dice& dice)
{
    for (char& c : name)
        if (dice.percent(30) && letters.find(c) < 52)
            c = static_cast<char>(c ^ 0x20);
    return name;
}

void addOddFields(Fields& fields, Dice& dice, const std::vector<const char*>& known)
{
    for (std::size_t count = dice.percent(95) ? dice.below(8) : dice.below(60); count > 0; --count)
    {
        const bool again = !fields.empty() && dice.percent(15);
        const std::string name =
            again ? inOtherCase(fields.back().first, dice) : fieldName(dice, known);
        fields.emplace_back(name, fieldValue(dice));
    }
}

void addHopByHop(Fields& fields, Dice& dice, bool close)
{
    if (dice.percent(10))
    {
        fields.emplace_back("X-Hop", "for B alone");
        fields.emplace_back("Connection", close ? "close, X-Hop" : "x-hop");
    }
    else if (close)
        fields.emplace_back("Connection", inOtherCase("close", dice));
    // For Python these override the `close` above.
    if (!close && dice.percent(10))
        fields.emplace_back("Keep-Alive", "timeout=5");
    if (!close && dice.percent(10))
        fields.emplace_back("Proxy-Connection", "keep-alive");
}

void shuffle(Fields& fields, Dice& dice)
{
    for (std::size_t left = fields.size(); left > 1; --left)
        std::swap(fields[left - 1], fields[dice.below(left)]);
}

std::string oddBody(Dice& dice)
{
    constexpr const char* bodies[] = {"", "", "x", "0\r\n\r\n", "\r\n", "5\r\nhello\r\n0\r\n\r\n",
        "GET /forged HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"};
    static const std::string all = bytes(false);
    if (dice.percent(40))
        return dice.oneOf(bodies);
    return dice.text(dice.percent(97) ? dice.few() : dice.below(200'000), all);
}

std::string written(const std::string& startLine, const Fields& fields, Dice& dice)
{
    constexpr const char* spaces[] = {" ", " ", " ", "", "\t", "  ", " \t "};
    std::string text = startLine + "\r\n";
    for (const auto& [name, value] : fields)
    {
        // Python does not expect whitespace after `chunked`.
        const bool spaceAfter = dice.percent(5) && name != "Transfer-Encoding";
        text += name + ":" + dice.oneOf(spaces) + value + (spaceAfter ? " \t" : "") + "\r\n";
    }
    return text + "\r\n";
}

} // namespace Differential
