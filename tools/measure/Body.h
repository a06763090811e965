#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace Measure
{

/// The body of `/SIZE/NAME`: so many bytes, which repeat this text. So a server that mixes up two responses
/// sends wrong bytes.
std::string bodyUnit(const std::string& path);
std::uint64_t bodySize(const std::string& path);
/// Wire::hashOf() the whole body.
std::uint64_t bodyHash(const std::string& path);
/// Writes the body into this file.
void writeBody(const std::string& file, const std::string& path);

/// Calls `take(piece)` for one piece of the body after the other.
template <typename Take>
void eachPiece(const std::string& path, Take take)
{
    const std::string unit = bodyUnit(path);
    for (std::uint64_t left = bodySize(path); left > 0;)
    {
        const std::uint64_t length = std::min<std::uint64_t>(left, unit.size());
        take(std::string_view(unit).substr(0, length));
        left -= length;
    }
}

} // namespace Measure
