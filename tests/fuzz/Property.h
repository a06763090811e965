#pragma once

#include <stdexcept>
#include <string>

namespace Fuzz
{

/// A property does not hold for an input. Nothing that fuzzes may catch it: libFuzzer takes an
/// exception for a crash and keeps the input; the replay counts it as a failure.
class Broken : public std::logic_error
{
    using std::logic_error::logic_error;
};

/// `what` says what should hold.
inline void holds(bool is, const std::string& what)
{
    if (!is)
        throw Broken("This does not hold: " + what);
}

template <class Value>
void same(const Value& one, const Value& other, const std::string& what)
{
    holds(one == other, what);
}

} // namespace Fuzz
