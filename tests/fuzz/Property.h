#pragma once

#include <stdexcept>
#include <string>

namespace Fuzz
{

/// Thrown if a property does not hold for an input. Code under libFuzzer must not catch it: an
/// exception counts as a crash there, so libFuzzer keeps the input. The replay counts a failure.
class Broken : public std::logic_error
{
    using std::logic_error::logic_error;
};

/// Throws Broken unless `is` is true. `what` names the property.
inline void holds(bool is, const std::string& what)
{
    if (!is)
        throw Broken("Property violated: " + what);
}

/// Throws Broken unless both values are equal.
template <class Value>
void same(const Value& one, const Value& other, const std::string& what)
{
    holds(one == other, what);
}

} // namespace Fuzz
