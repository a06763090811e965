#pragma once

#include "tests/prove/Matrix.h"
#include "tests/support/TemporaryFolder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace Proof
{

/// Proves subjects, several at a time. Variants that are not accepted together are proved apart.
class Prover
{
public:
    /// Told about each subject that is done, one at a time; how many are done, and how many there are.
    using Listener =
        std::function<void(const Subject&, const Verdict&, std::size_t done, std::size_t all)>;

    /// The first two arguments must outlive this object.
    Prover(Trial& trial, Commands& commands, Listener listener)
        : _trial(trial), _commands(commands), _listener(std::move(listener))
    {
    }

    /// Proves all, `jobs` at a time. Throws Plays::Interrupted if a signal has stopped it, and what
    /// went wrong in a trial.
    void run(std::vector<Subject> subjects, std::size_t jobs);

private:
    void work(std::size_t worker);
    std::optional<Subject> next();
    void take(const Subject& subject, const Verdict& verdict);

    Trial& _trial;
    Commands& _commands;
    Support::TemporaryFolder _folder{"prove"};
    Listener _listener;
    std::mutex _mutex;
    std::condition_variable _changed;
    std::deque<Subject> _waiting;
    std::size_t _underWay = 0;
    std::size_t _done = 0;
    std::exception_ptr _trouble;
};

} // namespace Proof
