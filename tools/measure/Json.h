#pragma once

#include "tools/measure/Counts.h"

#include <Poco/JSON/Object.h>
#include <string>

namespace Measure
{

/// An object whose keys keep the order in which they were set.
inline Poco::JSON::Object orderedObject()
{
    return Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

/// Adds all four counts to the object.
void put(Poco::JSON::Object& object, const Counts& counts);

/// The text of a file for other programs, indented.
std::string textOf(const Poco::JSON::Object& object);

} // namespace Measure
