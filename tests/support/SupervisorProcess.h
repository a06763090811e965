#pragma once

#include "tests/support/Box.h"
#include "tests/support/Confinement.h"
#include "tests/support/FailingCalls.h"
#include "tests/support/ProcessTable.h"
#include "tests/support/Sandbox.h"
#include "tests/support/Supervisor.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Support
{

/// What the supervisor does in its own process. The object is constructed before the process is
/// created, so that no memory needs to be allocated afterwards: after a bare clone(), a lock of the
/// heap may be held forever.
class SupervisorProcess
{
public:
    SupervisorProcess(const std::vector<std::string>& words,
        const std::vector<std::string>& environment, const Supervisor::Limits& limits,
        bool inNamespace);

    /// To be called in the new process, with all signals blocked: starts the program and supervises
    /// it until the other end of `reports` is closed.
    [[noreturn]] void run(int reports, int out, int err);

    /// The flags for clone() that this supervisor requires.
    int cloneFlags() const;

private:
    static constexpr int reportsDescriptor = 3; // after 0, 1 and 2 of the program

    void startProgram();
    [[noreturn]] void supervise();
    void takeCommands();
    void obey(const SupervisorCommand& command);
    void decideOnCall();
    bool reap();
    void count();
    void weigh();
    [[noreturn]] void endAll();
    void report(SupervisorReport::Kind kind, int value);

    std::vector<std::string> _texts;
    std::vector<char*> _words;
    std::vector<char*> _environment;
    Sandbox _sandbox;
    std::optional<Confinement> _confinement;
    std::unique_ptr<Box::Walls> _walls;
    std::size_t _mostMemory = 0; // in KiB; 0: not watched
    std::size_t _mostAvailable = 0;
    unsigned _weighings = 0;
    FailingCalls _calls;
    bool _callsMayFail;
    int _failCommands = 0;
    ProcessTable _table;
    std::size_t _processLimit;
    std::size_t _fewestTasks = 0;
    bool _inNamespace;
    int _signals = -1;
    pid_t _program = 0;
};

} // namespace Support
