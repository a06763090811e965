// A time limit that suits an idle machine fails a correct proxy on a busy one, and the machine may
// become busy in the middle of a run. So a limit is prolonged while tasks wait for a processor. Only
// waits that fail become longer.
#include "tests/support/Patience.h"

#include "tests/support/ProcessTable.h"

#include <algorithm>
#include <deque>
#include <unistd.h>
#include <utility>

namespace Support
{

namespace
{

using namespace std::chrono_literals;
using Span = std::chrono::milliseconds;

constexpr double slowest = 30;
constexpr Span longestWait = 60s;
// The load changes, so it is looked at so many times during a limit that has been prolonged.
constexpr int looksAtLoad = 10;

std::deque<double> assumed; // a test's values
double largest = 1;

/// The mean slowness since the beginning of a wait.
class MeanSlowness
{
public:
    void look()
    {
        _sum += slowness();
        ++_looks;
    }

    [[nodiscard]] Span prolonged(Span limit) const
    {
        const double longer = static_cast<double>(limit.count()) * _sum / _looks;
        return std::max(limit, std::min(Span(static_cast<Span::rep>(longer)), longestWait));
    }

private:
    double _sum = 0;
    int _looks = 0;
};

double measuredSlowness()
{
    static const double processors = static_cast<double>(::sysconf(_SC_NPROCESSORS_ONLN));
    const std::size_t running = runningTasksOfMachine();
    const auto others = static_cast<double>(running - std::min<std::size_t>(running, 1));
    return std::clamp(others / std::max(processors, 1.0), 1.0, slowest);
}

} // namespace

AssumedSlowness::AssumedSlowness(std::vector<double> values)
{
    assumed.assign(values.begin(), values.end());
}

AssumedSlowness::~AssumedSlowness()
{
    assumed.clear();
}

double slowness()
{
    const double now = assumed.empty() ? measuredSlowness() : assumed.front();
    if (assumed.size() > 1)
        assumed.pop_front();
    largest = std::max(largest, now);
    return now;
}

double takeLargestSlowness()
{
    return std::exchange(largest, 1);
}

bool runPatiently(Wire::EventLoop& loop, const std::function<bool()>& done, Span limit, Span look)
{
    const auto begin = Wire::Clock::now();
    MeanSlowness mean;
    mean.look();
    auto deadline = begin + limit;
    while (!loop.runUntil(done, deadline, look))
    {
        mean.look();
        const auto end = begin + mean.prolonged(limit);
        const auto now = Wire::Clock::now();
        if (now >= end)
            return false;
        deadline = std::min(end, now + std::max(limit / looksAtLoad, Span(1)));
    }
    return true;
}

} // namespace Support
