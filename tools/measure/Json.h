#pragma once

#include <Poco/JSON/Object.h>
#include <string>

namespace Measure
{

/// An object whose keys keep the order in which they were set.
inline Poco::JSON::Object orderedObject()
{
    return Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

/// The text of a file for other programs, indented.
std::string textOf(const Poco::JSON::Object& object);

} // namespace Measure
