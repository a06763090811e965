#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Stacks.h"

#include <string>
#include <vector>

namespace Plays
{

/// Says where in its source B was, when it crashed or when it did not do what was waited for.
class StackReport
{
public:
    /// If a fault has ended a process of B, returns a sentence that says where, and puts the stack into
    /// `result`. Otherwise returns an empty string. `program`: B, as it was started; `log`: all of it.
    std::string crashIn(const std::string& program, const std::string& log, Result& result);

    /// The stack of each process of the program for tables that a fault has ended: of the functions that it
    /// called, not its own.
    std::vector<std::vector<std::string>> crashesIn(
        const std::string& program, const std::string& log);

    /// Asks each process of B for its stack, waits for a moment, and puts them into `result`.
    void ask(Wire::EventLoop& loop, Support::ProxyProcess& proxy, Result& result);

private:
    /// The places in the program's own source, at most six; empty in a box, where nobody may read the program.
    std::vector<std::string> placesIn(
        const std::string& program, const Support::ProcessStack& stack);

    Support::StackReader _reader;
};

} // namespace Plays
