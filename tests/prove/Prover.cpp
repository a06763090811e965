// Most of the time a play waits, and so several subjects are played at a time on each processor.
#include "tests/prove/Prover.h"

#include "tests/support/Interrupt.h"

#include <chrono>
#include <thread>

namespace Proof
{

using namespace std::chrono_literals;

void Prover::run(std::vector<Subject> subjects, std::size_t jobs)
{
    _waiting.assign(
        std::make_move_iterator(subjects.begin()), std::make_move_iterator(subjects.end()));
    std::vector<std::thread> workers;
    for (std::size_t worker = 0; worker < jobs; ++worker)
        workers.emplace_back([this, worker] { work(worker); });
    {
        std::unique_lock lock(_mutex);
        const auto done = [this]
        {
            return _trouble || (_waiting.empty() && _underWay == 0);
        };
        while (!_changed.wait_for(lock, 100ms, done) && !Plays::interrupted())
            continue;
        _waiting.clear();
    }
    if (Plays::interrupted())
        _commands.endAll();
    for (std::thread& worker : workers)
        worker.join();
    if (Plays::interrupted())
        throw Plays::Interrupted();
    if (_trouble)
        std::rethrow_exception(_trouble);
}

void Prover::work(std::size_t worker)
{
    try
    {
        while (const std::optional<Subject> subject = next())
            take(*subject, _trial.prove(*subject, _folder.path() + "/" + std::to_string(worker)));
    }
    catch (...)
    {
        const std::lock_guard lock(_mutex);
        _trouble = std::current_exception();
        _changed.notify_all();
    }
}

std::optional<Subject> Prover::next()
{
    std::unique_lock lock(_mutex);
    // A group that is under way may be divided, and its halves wait then.
    _changed.wait(lock, [this] { return _trouble || !_waiting.empty() || _underWay == 0; });
    if (_trouble || _waiting.empty())
        return std::nullopt;
    Subject subject = std::move(_waiting.front());
    _waiting.pop_front();
    ++_underWay;
    return subject;
}

void Prover::take(const Subject& subject, const Verdict& verdict)
{
    const std::lock_guard lock(_mutex);
    --_underWay;
    ++_done;
    if (!verdict.holds() && subject.parts.size() > 1)
    {
        const auto middle =
            subject.parts.begin() + static_cast<std::ptrdiff_t>(subject.parts.size() / 2);
        for (const auto& parts :
            {std::vector(middle, subject.parts.end()), std::vector(subject.parts.begin(), middle)})
        {
            _waiting.push_front(joined(parts));
            _waiting.front().judgedBy = notPassed(verdict);
        }
    }
    _listener(subject, verdict, _done, _done + _underWay + _waiting.size());
    _changed.notify_all();
}

} // namespace Proof
