// Percent-encoding, compared with Poco's decoder.

#include "http/PercentEncoding.h"

#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"

#include <Poco/Exception.h>
#include <Poco/NumberFormatter.h>
#include <Poco/URI.h>

#include <optional>

using namespace proxy;

namespace Fuzz
{

namespace
{

std::optional<std::string> decodedByPoco(const std::string& text)
{
    try
    {
        std::string result;
        Poco::URI::decode(text, result);
        return result;
    }
    catch (const Poco::SyntaxException&)
    {
        return std::nullopt;
    }
}

} // namespace

void percentEncoding(std::string_view input)
{
    const auto decoded = percentDecoded(input);
    same(decoded, decodedByPoco(std::string(input)), "the text decodes to the same as with Poco");
    if (!decoded)
        return;
    std::string encoded;
    for (const char c : *decoded)
        encoded += "%" + Poco::NumberFormatter::formatHex(static_cast<unsigned char>(c), 2);
    same(percentDecoded(encoded), decoded, "an encoded text decodes to itself");
}

} // namespace Fuzz
