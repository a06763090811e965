// A picture that is computed and then encoded as PNG: a signature, and chunks of length, name, data
// and checksum. The noise keeps the file from compressing well, and makes the sky smooth.

#include "tools/origin/Picture.h"

#include <Poco/Checksum.h>
#include <Poco/DeflatingStream.h>
#include <array>
#include <cmath>
#include <cstdint>
#include <sstream>

namespace Site
{

namespace
{

constexpr int width = 640;
constexpr int height = 360;

using Colour = std::array<double, 3>;

Colour mix(const Colour& from, const Colour& to, double part)
{
    return {from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part,
        from[2] + (to[2] - from[2]) * part};
}

/// The height of a ridge at `x`, measured from the top of the picture.
double ridgeAt(int ridge, double x)
{
    const double far = 1.0 / (ridge + 1.5);
    return height * (0.52 + 0.115 * ridge) + 34 * std::sin(x * 0.011 * (1 + far) + ridge * 2.1) +
           13 * std::sin(x * 0.031 + ridge * 4.7) + 4 * std::sin(x * 0.093 + ridge);
}

Colour colourAt(int x, int y)
{
    constexpr Colour high{46, 58, 108};
    constexpr Colour low{250, 186, 126};
    constexpr Colour near{22, 26, 42};
    constexpr Colour far{168, 118, 128};
    constexpr Colour sun{255, 238, 200};
    for (int ridge = 3; ridge >= 0; --ridge)
    {
        if (y > ridgeAt(ridge, x))
            return mix(far, near, ridge / 3.0);
    }
    const Colour sky = mix(high, low, std::pow(y / (height * 0.6), 1.3));
    const double distance = std::hypot(x - width * 0.68, y - height * 0.37);
    return mix(sky, sun, distance < 30 ? 1.0 : 0.75 * std::exp(-(distance - 30) / 45));
}

std::string pixels()
{
    std::string bytes;
    std::uint32_t random = 1;
    for (int y = 0; y < height; ++y)
    {
        bytes += '\0'; // each row begins with its filter type: none
        for (int x = 0; x < width; ++x)
        {
            random = random * 1664525u + 1013904223u;
            const double noise = (random >> 24) / 255.0 * 3 - 1.5;
            for (const double part : colourAt(x, y))
                bytes += static_cast<char>(std::lround(std::fmin(255, std::fmax(0, part + noise))));
        }
    }
    return bytes;
}

std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>((value >> shift) & 0xff);
    return bytes;
}

std::string chunk(const std::string& name, const std::string& data)
{
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    sum.update(name + data);
    return bigEndian(static_cast<std::uint32_t>(data.size())) + name + data +
           bigEndian(sum.checksum());
}

std::string encodedPicture()
{
    std::ostringstream compressed;
    Poco::DeflatingOutputStream compressor(compressed, Poco::DeflatingStreamBuf::STREAM_ZLIB);
    compressor << pixels();
    compressor.close();
    const std::string eightBitsRgb = {8, 2, 0, 0, 0};
    return "\x89PNG\r\n\x1a\n" +
           chunk("IHDR", bigEndian(width) + bigEndian(height) + eightBitsRgb) +
           chunk("IDAT", compressed.str()) + chunk("IEND", "");
}

} // namespace

const std::string& pngFile()
{
    static const std::string file = encodedPicture();
    return file;
}

} // namespace Site
