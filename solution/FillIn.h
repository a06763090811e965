#pragma once

#include <exception>

namespace proxy
{

/// Thrown where a gap of the kit is still blank. `what()` is the gap's number and name.
class NotFilledIn : public std::exception
{
public:
    explicit NotFilledIn(const char* gap) : _gap(gap) {}
    const char* what() const noexcept override { return _gap; }

private:
    const char* _gap;
};

/// The exit status of a proxy that meets a blank gap before it can answer any client.
inline constexpr int exitNotFilledIn = 101;

/// Stands where a gap is blank, and says so to whoever runs into it. The parameters of the function
/// are passed only so that the compiler does not call them unused.
template <class... Unused>
[[noreturn]] void fillIn(const char* gap, const Unused&...)
{
    throw NotFilledIn(gap);
}

/// Says in the log that this gap is blank, once in the life of a process.
void sayNotFilledIn(const char* gap);

/// Stands at the beginning of what a blank gap falls back to: the proxy goes on as it was before
/// this gap's lab, and the log says why.
template <class... Unused>
void fallBack(const char* gap, const Unused&...)
{
    sayNotFilledIn(gap);
}

} // namespace proxy
