#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Proof
{

/// Programs that several threads run at a time.
class Commands
{
public:
    /// Runs `words[0]`, found by PATH, until it ends; its output goes to `outputFile`. `environment`:
    /// entries NAME=VALUE that are added. Returns its exit status; -1 if a signal has ended it.
    /// Throws Plays::Interrupted if endAll() has been called, std::runtime_error if it cannot start.
    int run(const std::vector<std::string>& words, const std::string& outputFile,
        const std::vector<std::string>& environment = {});

    /// Does `work` while no program is being started. A program that `work` writes can be started
    /// afterwards: no child has inherited the descriptor, and the kernel executes no file that a process
    /// has open for writing.
    void whileNoneStarts(const std::function<void()>& work);

    /// Sends SIGTERM to all of them. From now on none is started.
    void endAll();

private:
    pid_t start(const std::vector<std::string>& words, const std::string& outputFile,
        const std::vector<std::string>& environment);

    std::mutex _mutex;
    std::set<pid_t> _running;
    bool _ended = false;
};

} // namespace Proof
