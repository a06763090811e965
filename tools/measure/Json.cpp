// JSON as a file.

#include "tools/measure/Json.h"

#include <sstream>

namespace Measure
{

void put(Poco::JSON::Object& object, const Counts& counts)
{
    object.set("requests", counts.requests);
    object.set("errors", counts.errors);
    object.set("wrong", counts.wrong);
    object.set("at_origin", counts.atOrigin);
}

std::string textOf(const Poco::JSON::Object& object)
{
    constexpr unsigned indent = 2;
    std::ostringstream out;
    object.stringify(out, indent);
    return out.str() + "\n";
}

} // namespace Measure
