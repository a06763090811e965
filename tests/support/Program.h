#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// A program that a test starts. The destructor ends it (SIGTERM, after five seconds SIGKILL); so
/// does the end of the test program (SIGTERM).
class Program
{
public:
    /// Starts `words[0]`, found by PATH; its standard output and error go to `outputFile`.
    /// `inherited`: a descriptor that the program gets as descriptor 3, or -1. `environment`:
    /// entries NAME=VALUE that are added. Throws std::runtime_error if fork() fails.
    Program(std::vector<std::string> words, const std::string& outputFile, int inherited = -1,
        std::vector<std::string> environment = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    /// Serves the event loop until the program has ended by itself. Returns its exit status; -1 if
    /// a signal ended it, or if it still runs after a minute.
    int wait(Wire::EventLoop& loop);

    /// True if the program has ended by now; its status is then taken.
    bool hasEnded();

    /// 0 if its status is taken.
    pid_t pid() const { return _pid; }

private:
    pid_t _pid;
    int _status = -1;
};

} // namespace Support
