#pragma once

#include "tests/support/FailingCalls.h"
#include "tests/support/InputWatch.h"
#include "tests/support/OutputLog.h"
#include "tests/support/ProxyCommand.h"
#include "tests/support/ReadyLine.h"
#include "tests/support/Supervisor.h"
#include "tools/wire/EventLoop.h"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// One proxy under test, B, with all its processes. The event loop always reads B's output, so B is
/// never blocked when it prints. All members report the state as the loop has last seen it, except
/// those that look at processes. No process of B outlives this object, nor this program.
class ProxyProcess
{
public:
    /// Starts the proxy. With `port` 0 it chooses its own port (`--port 0`); if the command
    /// needsPort(), the constructor chooses a free one. Throws Poco::SystemException with "cannot
    /// start `python4`: No such file or directory".
    ProxyProcess(Wire::EventLoop& loop, ProxyCommand command, std::uint16_t port = 0);
    ~ProxyProcess();
    ProxyProcess(const ProxyProcess&) = delete;
    ProxyProcess& operator=(const ProxyProcess&) = delete;

    /// True if the line `Ready to serve ...:PORT` has come on standard output.
    bool ready() const { return port() != 0; }

    /// The port on which B listens; 0 until it is ready.
    std::uint16_t port() const { return _readyLine.port(); }

    /// True if B's first process has ended; its children may live on. Its output is in the log.
    bool exited() const { return _status.has_value() || _tooMany != 0 || _tooMuch != 0 || _lost; }

    /// True if it has exited with this status, not by a signal.
    bool exitedWith(int exitStatus) const;

    /// "ended with status 1", "ended by signal 11 (SIGSEGV)", "forks without end (412 processes)",
    /// "uses too much memory (1100 MiB)", "killed the process that watches over it"; empty while it runs.
    std::string ending() const;

    /// True if B had more processes than its limit. Then all were killed at once.
    bool forksWithoutEnd() const { return _tooMany != 0; }

    /// True if B's processes had more memory together than a Box permits. Then all were killed at once.
    bool usesTooMuchMemory() const { return _tooMuch != 0; }

    /// The signal that has ended B's first process; 0 if there is none.
    int endSignal() const;

    /// SIGTERM to B's first process.
    void terminate() { _supervisor->signal(SIGTERM); }

    /// SIGINT to B's first process.
    void interrupt() { _supervisor->signal(SIGINT); }

    /// The signal that B's first process has been sent last; 0 if none. The supervisor sends it a
    /// moment after it was asked to.
    int lastSignal() const { return _lastSignal; }

    /// SIGKILL to B's first process; its children live on.
    void kill() { _supervisor->signal(SIGKILL); }

    /// From now on this system call fails with that number of an error in all processes of B; with 0 it
    /// works again. Only if the command says callsMayFail.
    void failCall(SystemCall call, int error);
    /// False if the kernel does not permit that.
    bool callsCanFail() const { return _callsCanFail; }
    /// How many calls have failed because of the last failCall(). If there are very many, not all of
    /// them are counted.
    std::size_t failedCalls() const { return _failedCalls; }

    /// Remembers the children that B's first process has now.
    void watchChildren();
    /// How many of them were still there, alive or not, when their parent had ended: it has not
    /// waited for them (waitpid(2)).
    std::size_t childrenNotWaitedFor() const;

    /// How it was started.
    const ProxyCommand& command() const { return _command; }

    /// Runs the event loop until B's first process has ended or the limit has passed (see
    /// runPatiently()). Returns exited().
    bool waitForEnd(std::chrono::milliseconds limit);

    /// Runs the event loop until B is ready, has ended, the run is interrupted, or the limit has passed.
    /// Returns ready().
    bool waitUntilReady(std::chrono::milliseconds limit);

    /// Kills what is left of B and starts the same command again, with the same folders and port.
    /// The log is continued. Throws what the constructor throws.
    void restart();

    /// Kills all processes of B. Returns a sentence if that did not succeed (trouble in the kit or
    /// the kernel), otherwise an empty string. The destructor does this too.
    std::string end();

    /// What B has written to standard output and to standard error: the first and last 64 KB of
    /// each.
    const OutputLog& out() const { return _out; }
    const OutputLog& err() const { return _err; }

    /// Both together, in the order in which they were read: the first and last 64 KB.
    const OutputLog& output() const { return _all; }
    std::string log() const { return _all.text(); }

    /// A place in log(), for logSince().
    std::uint64_t mark() const { return _all.size(); }
    std::string logSince(std::uint64_t mark) const { return _all.since(mark); }

    /// The ids of all of B's processes, including zombies, in this program's namespace.
    std::vector<pid_t> processes() const;

    /// How many of them have ended and have not been reaped by their parent.
    std::size_t zombies() const;

    /// True if every thread of every process of B sleeps; stopped processes and zombies count as asleep.
    bool allAsleep() const;

    /// The sum of the descriptors that B's processes have open.
    std::size_t descriptors() const;

    /// True if B runs in a PID namespace of its own.
    bool inNamespace() const { return _supervisor->inNamespace(); }

    /// B's first process; 0 if it has ended.
    pid_t pid() const { return _supervisor->pid(); }

    /// The words that were executed.
    const std::vector<std::string>& words() const { return _words; }

private:
    void start(std::uint16_t port);
    void onReports();
    void drain();
    bool take(InputWatch& watch, OutputLog& log);

    Wire::EventLoop& _loop;
    ProxyCommand _command;
    std::vector<std::string> _words;
    std::unique_ptr<Supervisor> _supervisor;
    std::unique_ptr<InputWatch> _reports, _outWatch, _errWatch;
    OutputLog _out, _err, _all;
    ReadyLine _readyLine;
    std::optional<int> _status; // as waitpid() gives it
    std::size_t _tooMany = 0;
    int _tooMuch = 0; // MiB
    bool _lost = false;
    bool _callsCanFail = true;
    int _lastSignal = 0;
    int _failCommands = 0;
    std::size_t _failedCalls = 0;
    std::vector<pid_t> _watched; // in B's namespace
    std::vector<pid_t> _orphans; // in B's namespace
};

} // namespace Support
