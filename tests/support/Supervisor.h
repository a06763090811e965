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

/// What a supervisor says of the program that it keeps.
struct SupervisorReport
{
    enum class Kind : std::int32_t
    {
        Starting,    ///< the supervisor is about to start it
        Started,     ///< value: process id, as the supervisor sees it
        CannotStart, ///< value: errno
        Ended,       ///< value: status as waitpid() gives it
        TooMany,     ///< value: number of processes; all were ended
        Lost         ///< the supervisor itself has ended, and nobody here asked it to
    };
    Kind kind;
    std::int32_t value;
};

/// A process between this program and a program that is not trusted to clean up after itself.
/// Whatever that program does, nothing of it outlives the supervisor, and the supervisor does not
/// outlive this program: not even if this program is killed with SIGKILL.
///
/// Two ways. Where the kernel lets us, the supervisor is process 1 of a new PID namespace; when
/// that one dies the kernel ends all inside at once. Else the supervisor is a subreaper: it stops
/// all descendants until no new one appears, then kills them. KIT_NO_NAMESPACE=1 forces the second.
class Supervisor
{
public:
    /// Starts `words` (found by PATH) with that environment ("NAME=value"), in a new session, with
    /// an empty signal mask, all signals at their default, no core dumps, standard input from
    /// /dev/null, and no other descriptor open than standard output and error, which are pipes.
    /// Throws Poco::SystemException if it cannot.
    Supervisor(const std::vector<std::string>& words, const std::vector<std::string>& environment,
        std::size_t processLimit);

    /// Ends all.
    ~Supervisor();
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    /// Descriptors to poll for input: reports, the program's standard output and error.
    /// All are non-blocking.
    int reports() const { return _reports.get(); }
    int out() const { return _out.get(); }
    int err() const { return _err.get(); }

    /// The next report, if one has come. Ask until there is none.
    std::optional<SupervisorReport> next();

    /// Sends a signal to the program's main process, if that has not ended.
    void signal(int number);

    /// Ends everything that the program left; waits for it. Answers what went wrong, or nothing.
    std::string end();

    /// The program's main process, as this program sees it; 0 if it has ended.
    pid_t pid() const;

    /// All living processes of the program and its zombies, with process ids as this program sees
    /// them.
    std::vector<ProcessTable::Entry> processes() const;

    /// Which way was taken.
    bool inNamespace() const { return _inNamespace; }

private:
    bool start(const std::vector<std::string>& words, const std::vector<std::string>& environment,
        bool inNamespace);
    bool awaitStart(const std::string& program);

    std::size_t _processLimit;
    std::string _token; // in the environment of all that it keeps
    pid_t _supervisor = -1;
    pid_t _program = 0; // as the supervisor sees it; 0: ended
    FileDescriptor _reports;
    FileDescriptor _out;
    FileDescriptor _err;
    bool _inNamespace = false;
};

} // namespace Support
