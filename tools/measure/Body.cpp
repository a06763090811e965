// The bodies that servers send, so that every byte of them can be compared.

#include "tools/measure/Body.h"

#include "tools/wire/BodyReader.h"

#include <charconv>
#include <fstream>

namespace Measure
{

std::string bodyUnit(const std::string& path)
{
    // About a page, but no power of two: a page that is missing, or there twice, is noticed.
    constexpr std::size_t least = 4000;
    std::string unit;
    for (int line = 0; unit.size() < least; ++line)
        unit += std::to_string(line) + " " + path + "\n";
    return unit;
}

std::uint64_t bodySize(const std::string& path)
{
    std::uint64_t size = 0;
    std::from_chars(
        path.data() + std::min<std::size_t>(path.size(), 1), path.data() + path.size(), size);
    return size;
}

std::uint64_t bodyHash(const std::string& path)
{
    std::uint64_t hash = Wire::hashOf({});
    eachPiece(path, [&](std::string_view piece) { hash = Wire::hashOf(piece, hash); });
    return hash;
}

void writeBody(const std::string& file, const std::string& path)
{
    std::ofstream out(file, std::ios::binary);
    eachPiece(path, [&](std::string_view piece) { out << piece; });
}

} // namespace Measure
