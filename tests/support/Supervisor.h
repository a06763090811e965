#pragma once

#include "tests/support/FileDescriptor.h"
#include "tests/support/ProcessTable.h"

#include <csignal>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// What a supervisor reports about its program.
struct SupervisorReport
{
    enum class Kind : std::int32_t
    {
        Starting,    ///< the supervisor is about to start the program
        Started,     ///< value: process id in the namespace of the supervisor
        CannotStart, ///< value: errno
        Ended,       ///< value: status as waitpid() gives it
        TooMany,     ///< value: number of processes; all were killed
        TooMuch,     ///< value: their memory in MiB; all were killed (only in a Box)
        Signalled,   ///< value: the signal that the first process has been sent
        Orphan,      ///< value: id of a process whose parent had ended before; it has ended now
        CallFailed, ///< a call has failed or waits; value: the number of FailCall commands until then
        CallsCannotFail, ///< the kernel does not permit to make system calls fail
        Lost             ///< the supervisor itself has ended, unexpectedly
    };
    Kind kind;
    std::int32_t value;
};

/// What a supervisor is told to do.
struct SupervisorCommand
{
    enum class Kind : std::int32_t
    {
        Signal,  ///< value: the signal for the program's first process
        FailCall ///< value: the SystemCall; error: what it fails with from now on, 0 for nothing
    };
    Kind kind;
    std::int32_t value;
    std::int32_t error;
};

/// A process between this program and a program that is not trusted to clean up after itself.
/// Whatever that program does, none of its processes outlives the supervisor, and the supervisor
/// does not outlive this program, even if this program is killed with SIGKILL.
///
/// There are two ways. Where the kernel permits it, the supervisor is process 1 of a new PID
/// namespace; when process 1 dies, the kernel kills all others in the namespace. Otherwise the
/// supervisor is a subreaper: it stops all descendants until no new one appears, then kills them.
/// KIT_NO_NAMESPACE=1 forces the second way.
class Supervisor
{
public:
    struct Limits
    {
        /// If the program keeps more (see ProcessTable::Entry), all its processes are killed.
        std::size_t processes;
        /// Where it may write (see Confinement); std::nullopt: it is not confined.
        std::optional<std::vector<std::string>> writable;
        /// True if system calls may be made to fail (see FailingCalls).
        bool callsMayFail = false;
        /// The file that it finds at /etc/hosts (only in a namespace); empty: the machine's.
        std::string hosts{};
        /// The ports to which it may connect; only a Box without a network of its own needs them.
        std::vector<std::uint16_t> ports{};
    };

    /// Starts `words` (found by PATH) with this environment ("NAME=value"), in a new session, with
    /// an empty signal mask, all signals at their defaults, no core dumps, standard input from
    /// /dev/null, and no other descriptors than standard output and error, which are pipes. Throws
    /// Poco::SystemException if the program cannot be started, and std::runtime_error if a Box needs
    /// a namespace and the kernel does not permit one.
    Supervisor(const std::vector<std::string>& words, const std::vector<std::string>& environment,
        Limits limits);

    /// Does what end() does.
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// Non-blocking descriptors to poll for input: reports, and the program's standard output and
    /// error.
    int reports() const { return _reports.get(); }
    int out() const { return _out.get(); }
    int err() const { return _err.get(); }

    /// The next report; std::nullopt if none has come. Call it until it returns that.
    std::optional<SupervisorReport> next();

    /// Sends a signal to the program's first process, if that has not ended.
    void signal(int number) { send({SupervisorCommand::Kind::Signal, number, 0}); }
    void send(const SupervisorCommand& command);

    /// Kills all processes of the program that are left, and waits until they are gone. Returns a
    /// sentence if that did not succeed; otherwise an empty string.
    std::string end();

    /// The id of the program's first process in this program's namespace; 0 if it has ended.
    pid_t pid() const;

    /// All processes of the program, including zombies, with their ids in this program's namespace.
    std::vector<ProcessTable::Entry> processes() const;

    /// True if the supervisor is process 1 of a PID namespace (the first way).
    bool inNamespace() const { return _inNamespace; }

private:
    bool start(const std::vector<std::string>& words, const std::vector<std::string>& environment,
        bool inNamespace);
    bool awaitStart(const std::string& program);

    Limits _limits;
    std::string _token; // in the environment of all processes of the program
    pid_t _supervisor = -1;
    pid_t _program = 0; // in the namespace of the supervisor; 0: ended
    FileDescriptor _reports;
    FileDescriptor _out;
    FileDescriptor _err;
    bool _inNamespace = false;
};

} // namespace Support
