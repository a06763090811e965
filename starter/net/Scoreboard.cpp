// A table that parent and children share.

#include "net/Scoreboard.h"

#include <algorithm>
#include <unistd.h>

namespace proxy
{

Scoreboard::Scoreboard(std::size_t children)
    : _memory(shareMemory(children * sizeof(Line))),
      _lines(static_cast<Line*>(_memory.get()), children)
{
}

std::span<Scoreboard::Line> Scoreboard::used() const
{
    const auto end = std::find_if(
        _lines.begin(), _lines.end(), [](const Line& line) { return line.child == unused; });
    return _lines.first(static_cast<std::size_t>(end - _lines.begin()));
}

void Scoreboard::enter()
{
    for (Line& line : _lines)
    {
        pid_t child = line.child;
        // Another child may take the same line at the same time.
        if (child < 1 && line.child.compare_exchange_strong(child, ::getpid()))
        {
            _own = &line;
            return;
        }
    }
}

void Scoreboard::setBusy(bool isBusy)
{
    if (_own != nullptr)
        _own->isBusy = isBusy;
}

std::size_t Scoreboard::entered() const
{
    const auto lines = used();
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.child > 0; }));
}

std::size_t Scoreboard::waiting() const
{
    const auto lines = used();
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(),
        [](const Line& line) { return line.child > 0 && !line.isBusy; }));
}

void Scoreboard::keepOnly(const std::function<bool(pid_t)>& isRunning)
{
    for (Line& line : used())
    {
        const pid_t child = line.child;
        if (child < 1 || isRunning(child))
            continue;
        line.isBusy = false;
        line.child = freed;
    }
}

} // namespace proxy
