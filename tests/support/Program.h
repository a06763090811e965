#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// A real program, started by a test. The destructor ends it (SIGTERM, then SIGKILL), and the end
/// of the test does too.
class Program
{
public:
    /// Starts `words[0]`, found by PATH, with its standard output and error sent to `outputFile`.
    /// `inherited`: a descriptor that it gets as its number 3, or -1.
    /// `environment`: entries NAME=VALUE to be added.
    Program(std::vector<std::string> words, const std::string& outputFile, int inherited = -1,
        std::vector<std::string> environment = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    /// Serves the event loop until the program has ended by itself, and answers its exit status;
    /// -1 if a signal ended it or it still runs after a minute.
    int wait(Wire::EventLoop& loop);

    bool hasEnded();

private:
    pid_t _pid;
    int _status = -1;
};

} // namespace Support
