#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// A program that a test starts. The destructor ends it (SIGTERM, then SIGKILL); so does the end of
/// the test program.
class Program
{
public:
    /// Starts `words[0]`, found by PATH; its standard output and error go to `outputFile`.
    /// `inherited`: a descriptor that it gets as descriptor 3, or -1. `environment`: entries
    /// NAME=VALUE that are added.
    Program(std::vector<std::string> words, const std::string& outputFile, int inherited = -1,
        std::vector<std::string> environment = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    /// Serves the event loop until the program has ended by itself. Returns its exit status; -1 if
    /// a signal ended it, or if it still runs after a minute.
    int wait(Wire::EventLoop& loop);

    bool hasEnded();

private:
    pid_t _pid;
    int _status = -1;
};

} // namespace Support
