#pragma once

#include <exception>

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

/// A blank gap calls this. Throws NotFilledIn; the client gets 501 with the gap's name.
[[noreturn]] inline void fillIn(const char* gap)
{
    throw NotFilledIn(gap);
}

/// Writes to the log that this gap is blank, once per process.
void sayNotFilledIn(const char* gap);

/// A blank gap that falls back calls this first. The proxy then goes on as it did before this gap's
/// lab, and the log says why.
inline void fallBack(const char* gap)
{
    sayNotFilledIn(gap);
}
