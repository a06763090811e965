#pragma once

#include "tests/support/FileDescriptor.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Support
{

/// System calls that can be made to fail or to wait for a program while it runs.
enum class SystemCall : std::int32_t
{
    Fork,   ///< a new process; a new thread does not count
    Accept, ///< accept() and accept4()
    Rename, ///< rename(), renameat() and renameat2()
    Lock    ///< flock(), and fcntl() with F_SETLK and its like
};
inline constexpr std::size_t systemCalls = 4;

/// The call with that name (`fork`); std::nullopt if there is none that can be made to fail.
std::optional<SystemCall> systemCallNamed(std::string_view name);

/// The number of an error by its name (`ENFILE`); std::nullopt if these calls never report it.
std::optional<int> errorNamed(std::string_view name);

/// The supervisor's side of SystemCall. Whenever the program calls one of them, the kernel asks
/// the supervisor (seccomp_unotify(2)), which lets the call go on, or names an error. It allocates no
/// memory.
class FailingCalls
{
public:
    /// From now on the kernel asks, for this process and all its children. It may not be undone.
    /// Returns false if the kernel does not permit it.
    bool install();

    /// Readable if there is a call to decide on; -1 without install().
    [[nodiscard]] int descriptor() const { return _listener.get(); }

    /// In place of an error: the call does not come back before it works again.
    static constexpr int waits = -1;

    /// From now on this call fails with `error`, or it `waits`; with 0 it works again.
    void fail(SystemCall call, int error);

    /// Decides on one call. Returns it if it fails or waits.
    std::optional<SystemCall> decide();

private:
    void answer(std::uint64_t id, int error);

    FileDescriptor _listener;
    std::array<int, systemCalls> _errors{};
    std::array<std::uint64_t, 64> _waiting{}; ///< calls that wait; 0: a free place
};

} // namespace Support
