#pragma once

#include "tests/support/ProcessTable.h"
#include "tests/support/Sandbox.h"
#include "tests/support/Supervisor.h"

#include <string>
#include <vector>

namespace Support
{

/// The life of the supervisor in its own process. It is built before the process is made, so that
/// afterwards no memory need be allocated: a bare clone() may find a lock of the heap taken.
class SupervisorProcess
{
public:
    SupervisorProcess(const std::vector<std::string>& words,
        const std::vector<std::string>& environment, std::size_t processLimit, bool inNamespace);

    /// For the new process, with all signals blocked: starts the program and keeps it until the
    /// other end of `reports` is closed.
    [[noreturn]] void run(int reports, int out, int err);

    /// Flags for clone() that this supervisor needs.
    int cloneFlags() const;

private:
    static constexpr int reportsDescriptor = 3; // its descriptor, next to the program's 0, 1 and 2

    void startProgram();
    [[noreturn]] void keep();
    void obey();
    bool reap();
    void count();
    [[noreturn]] void endAll();
    void report(SupervisorReport::Kind kind, int value);

    std::vector<std::string> _texts;
    std::vector<char*> _words;
    std::vector<char*> _environment;
    Sandbox _sandbox;
    ProcessTable _table;
    std::size_t _processLimit;
    std::size_t _fewestTasks = 0;
    bool _inNamespace;
    int _signals = -1;
    pid_t _program = 0;
};

} // namespace Support
