// A table that parent and children share.

#include "net/Scoreboard.h"

#include <algorithm>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace proxy
{

Scoreboard::Scoreboard(std::size_t children)
{
    // The kernel gives memory that is zero, and only for the lines that are touched.
    void* const memory = ::mmap(nullptr, children * sizeof(Line), PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    _lines = {static_cast<Line*>(memory), children};
}

Scoreboard::~Scoreboard()
{
    ::munmap(_lines.data(), _lines.size_bytes());
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
