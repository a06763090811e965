#pragma once

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

/// One proxy under test, B, with all the processes it makes. Its output is read in the event
/// loop without end, so it never waits for us. All that is told here becomes true while the loop
/// runs. The destructor leaves nothing of B behind, and neither does the death of this program.
class ProxyProcess
{
public:
    using Clock = std::chrono::steady_clock;

    /// Starts the proxy. With `port` 0 it chooses its own port (`--port 0`); for `{port}`, a free
    /// one is chosen here. Throws Poco::SystemException with "cannot start `python4`: No such file
    /// or directory".
    ProxyProcess(Wire::EventLoop& loop, ProxyCommand command, std::uint16_t port = 0);
    ~ProxyProcess();
    ProxyProcess(const ProxyProcess&) = delete;
    ProxyProcess& operator=(const ProxyProcess&) = delete;

    /// The line `Ready to serve ...:PORT` was seen on standard output.
    bool ready() const { return port() != 0; }

    /// The port that B serves; 0 until it is ready.
    std::uint16_t port() const { return _readyLine.port(); }

    /// B's main process has ended (its children may live on), and what it wrote is in the log.
    bool exited() const { return _status.has_value() || _tooMany != 0 || _lost; }

    /// It ended by itself, not by a signal, with this status.
    bool exitedWith(int exitStatus) const;

    /// "ended with status 1", "ended by signal 11 (SIGSEGV)", "forks without end (412 processes)",
    /// "killed the process that watches over it"; empty while it runs.
    std::string ending() const;

    /// B had more processes than its limit; all of them were ended at once.
    bool forksWithoutEnd() const { return _tooMany != 0; }

    /// SIGTERM to B's main process.
    void terminate() { _supervisor->signal(SIGTERM); }

    /// SIGINT to it.
    void interrupt() { _supervisor->signal(SIGINT); }

    /// SIGKILL to B's main process; its children live on.
    void kill() { _supervisor->signal(SIGKILL); }

    /// Runs the event loop until B's main process has ended or the deadline has passed; answers
    /// exited().
    bool waitForEnd(Clock::time_point deadline);

    /// Runs the event loop until B is ready, has ended, or the deadline has passed; answers
    /// ready().
    bool waitUntilReady(Clock::time_point deadline);

    /// Ends what is left of B and starts the same command with the same folders on the same port.
    /// The log goes on. Throws as the constructor does.
    void restart();

    /// Ends everything of B now, whatever it does. Answers a sentence if that did not succeed
    /// (trouble in the kit or the kernel), else an empty string. Also done by the destructor.
    std::string end();

    /// What B has written: standard output and standard error, each kept to its first and last 64
    /// KB.
    const OutputLog& out() const { return _out; }
    const OutputLog& err() const { return _err; }

    /// Both of them in the order they were read, kept to the first and last 64 KB.
    const OutputLog& output() const { return _all; }
    std::string log() const { return _all.text(); }

    /// A place in log(), for logSince().
    std::uint64_t mark() const { return _all.size(); }
    std::string logSince(std::uint64_t mark) const { return _all.since(mark); }

    /// Process ids (as this program sees them) of all of B's processes, zombies too.
    std::vector<pid_t> processes() const;

    /// Those of them that have ended and were not waited for by their parent.
    std::size_t zombies() const;

    /// Every process of B, and every thread of it, sleeps; zombies count as asleep.
    bool allAsleep() const;

    /// Open descriptors of all of B's processes together.
    std::size_t descriptors() const;

    /// Its processes are in a PID namespace of their own.
    bool inNamespace() const { return _supervisor->inNamespace(); }

    /// B's main process, 0 if it has ended.
    pid_t pid() const { return _supervisor->pid(); }

    /// The words that were run, for the reader of a failure.
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
    bool _lost = false;
};

} // namespace Support
