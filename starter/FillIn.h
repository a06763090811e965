#pragma once

#include <exception>

namespace proxy
{

/// Thrown by a gap that is still blank. `what()` is the gap's number and name.
class NotFilledIn : public std::exception
{
public:
    explicit NotFilledIn(const char* gap) : _gap(gap) {}
    const char* what() const noexcept override { return _gap; }

private:
    const char* _gap;
};

/// The exit status of a proxy that reaches a blank gap before it can answer any client.
inline constexpr int exitNotFilledIn = 101;

/// The body of a blank gap: throws NotFilledIn; the client gets 501 with the gap's name.
[[noreturn]] inline void fillIn(const char* gap)
{
    throw NotFilledIn(gap);
}

/// Logs that this gap is blank, once in each process.
void sayNotFilledIn(const char* gap);

/// The first line of what a blank gap falls back to: the proxy behaves as it did before this gap's
/// lab, and the log says why.
inline void fallBack(const char* gap)
{
    sayNotFilledIn(gap);
}

} // namespace proxy
