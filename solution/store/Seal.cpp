// A check value finds what a disk, a crash or a hand has changed; it is no protection against
// somebody who computes it anew.

#include "store/Seal.h"

#include <Poco/Checksum.h>
#include <Poco/NumberFormatter.h>

namespace proxy
{

namespace
{

/// Where the line of the seal begins. The key, in the line before, may contain the same words.
std::size_t sealIn(const std::string& head)
{
    return head.find("\r\n" + std::string(sealWord)) + 2;
}

/// The check value of a text with the open seal in that place, and of the length.
std::string checkOf(std::string_view head, std::size_t seal, const std::string& length)
{
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    for (const std::string_view part : {head.substr(0, seal), openSeal,
             head.substr(seal + openSeal.size()), std::string_view(length)})
        sum.update(part.data(), static_cast<unsigned>(part.size()));
    return Poco::NumberFormatter::formatHex(sum.checksum(), 8);
}

} // namespace

Seal sealFor(const std::string& head, std::uint64_t bodyLength)
{
    const std::string length = Poco::NumberFormatter::format0(bodyLength, 20);
    const auto position = sealIn(head);
    return {position, std::string(sealWord) + length + " check " + checkOf(head, position, length)};
}

bool hasSeal(const std::string& head, std::uint64_t bodyLength)
{
    const Seal seal = sealFor(head, bodyLength);
    return head.compare(seal.position, seal.line.size(), seal.line) == 0;
}

} // namespace proxy
