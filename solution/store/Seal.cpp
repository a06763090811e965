// A check value finds what a disk, a crash or a hand has changed; it is no protection against
// somebody who computes it anew.

#include "store/Seal.h"

#include <Poco/Checksum.h>
#include <Poco/NumberFormatter.h>

namespace proxy
{

namespace
{

/// The text as it was before the seal was written.
std::string unsealed(std::string head)
{
    return head.replace(head.find(sealWord), openSeal.size(), openSeal);
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
        head.find(openSeal), std::string(sealWord) + length + " check " + checkOf(head, length)};
}

bool hasSeal(const std::string& head, std::uint64_t bodyLength)
{
    return head.find(sealFor(unsealed(head), bodyLength).line) != std::string::npos;
}

} // namespace proxy
