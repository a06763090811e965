#pragma once

#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace Support
{

/// The time of day that the proxy under test is told, instead of the system's. It stands still, except
/// when it is moved; so a play knows each age to the second.
///
/// The program asks a library for it that it is started with (tests/clock). Not every program does:
/// see wasAsked().
class ProxyClock
{
public:
    /// Shows the next whole second from now on, in a file in `folder`, which the program must be
    /// allowed to write. Throws std::system_error.
    explicit ProxyClock(const std::string& folder);

    /// The library with which the program must be started; empty if it has not been built.
    [[nodiscard]] static std::string library() { return builtLibrary("clock"); }

    /// What must be in the environment of the program, as "NAME=value".
    [[nodiscard]] std::string environment() const { return "KIT_CLOCK=" + _path; }

    [[nodiscard]] std::chrono::sys_seconds now() const { return std::chrono::sys_seconds(_now); }
    void move(std::chrono::seconds by);

    /// From now on, wasAsked() counts.
    void beginCounting();
    /// False if the program has not asked for the time: either it did not need it, or it asks the
    /// kernel by itself, as one that is linked statically, or written in Go.
    [[nodiscard]] bool wasAsked() const;

private:
    [[nodiscard]] std::uint64_t asked() const;

    std::string _path;
    FileDescriptor _file;
    std::chrono::seconds _now;
    std::uint64_t _askedBefore = 0;
};

/// The time span of `+60s`, `-5m`, `+2h`, `+1d`: a sign, digits and a unit. Throws
/// std::invalid_argument.
std::chrono::seconds timeSpan(std::string_view text);

/// A date as HTTP writes it (RFC 9110 section 5.6.7).
std::string httpDate(std::chrono::sys_seconds time);

} // namespace Support
