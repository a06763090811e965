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
std::size_t sealIn(const std::string& head, std::string_view beginning)
{
    return head.find("\r\n" + std::string(beginning)) + 2;
}

/// The text as it was before the seal was written.
std::string unsealed(std::string head)
{
    return head.replace(sealIn(head, sealWord), openSeal.size(), openSeal);
}

std::string checkOf(const std::string& head, const std::string& length)
{
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    sum.update(head + length);
    return Poco::NumberFormatter::formatHex(sum.checksum(), 8);
}

} // namespace

Seal sealFor(const std::string& head, std::uint64_t bodyLength)
{
    const std::string length = Poco::NumberFormatter::format0(bodyLength, 20);
    return {
        sealIn(head, openSeal), std::string(sealWord) + length + " check " + checkOf(head, length)};
}

bool hasSeal(const std::string& head, std::uint64_t bodyLength)
{
    return head.find(sealFor(unsealed(head), bodyLength).line) != std::string::npos;
}

} // namespace proxy
