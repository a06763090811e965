#pragma once

#include "tests/support/Program.h"
#include "tools/wire/EventLoop.h"

#include <cstdint>
#include <string>
#include <vector>

namespace Measure
{

/// A server that runs, and is measured. The destructor ends it.
class Server
{
public:
    /// Starts it. `output`: a file for what it prints. `core`: the only one that it may use; -1: any.
    Server(std::vector<std::string> words, std::string output, int core);

    /// Serves the loop until the server says that it is ready, and returns its port; 0 if it does not say so, or
    /// has ended. `givenPort`: for a server that was given its port and does not repeat it.
    std::uint16_t waitUntilReady(Wire::EventLoop& loop, std::uint16_t givenPort = 0);
    /// Asks it to end, and serves the loop until it has. False if a signal ended it, or it still runs after a
    /// minute.
    bool stop(Wire::EventLoop& loop);
    [[nodiscard]] std::string output() const;
    /// The end of its output.
    [[nodiscard]] std::string lastWords() const;
    [[nodiscard]] pid_t pid() const { return _program.pid(); }

private:
    std::string _output;
    Support::Program _program;
};

} // namespace Measure
