// JSON as a file.

#include "tools/measure/Json.h"

#include <sstream>

namespace Measure
{

std::string textOf(const Poco::JSON::Object& object)
{
    constexpr unsigned indent = 2;
    std::ostringstream out;
    object.stringify(out, indent);
    return out.str() + "\n";
}

} // namespace Measure
