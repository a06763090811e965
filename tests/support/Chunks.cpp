// Uses everything in the chunked coding that RFC 9112 allows and hardly any sender uses: leading
// zeros, chunk extensions, trailer fields.

#include "tests/support/Chunks.h"

#include <algorithm>
#include <sstream>

namespace Support
{

namespace
{

std::string extension(Dice& dice)
{
    constexpr const char* extensions[] = {";a", ";name=value", ";name=\"a;b\"", ";a;b=c",
        " ; a = b", ";long=xxxxxxxxxxxxxxxxxxxxxxxx"};
    return dice.percent(20) ? dice.oneOf(extensions) : "";
}

std::string sizeLine(std::size_t size, Dice& dice)
{
    std::ostringstream line;
    line << std::string(dice.percent(20) ? dice.below(8) : 0, '0');
    line << (dice.percent(50) ? std::uppercase : std::nouppercase) << std::hex << size;
    line << extension(dice) << "\r\n";
    return line.str();
}

} // namespace

std::string inChunks(std::string_view body, Dice& dice)
{
    std::string result;
    const std::size_t most = dice.percent(20) ? 1 + body.size() / 20 : 1 + body.size();
    while (!body.empty())
    {
        const auto chunk = body.substr(0, 1 + dice.below(most));
        result.append(sizeLine(chunk.size(), dice)).append(chunk).append("\r\n");
        body.remove_prefix(chunk.size());
    }
    result += sizeLine(0, dice);
    if (dice.percent(20))
        result += "X-Trailer: of no interest\r\nx-other:\r\n";
    return result + "\r\n";
}

} // namespace Support
