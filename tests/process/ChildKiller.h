#pragma once

#include "tools/wire/EventLoop.h"

#include <csignal>
#include <functional>
#include <random>
#include <sys/types.h>
#include <vector>

namespace Process
{

/// While the object lives, it kills (SIGKILL) one child of B after another, at random moments up to
/// 5 milliseconds apart.
class ChildKiller : public Wire::Watcher
{
public:
    using Children = std::function<std::vector<pid_t>()>;

    ChildKiller(Wire::EventLoop& loop, std::mt19937& random, Children children)
        : _loop(loop), _random(random), _children(std::move(children))
    {
        _loop.add(*this);
    }
    ~ChildKiller() override { _loop.remove(*this); }
    ChildKiller(const ChildKiller&) = delete;
    ChildKiller& operator=(const ChildKiller&) = delete;

    std::size_t killed() const { return _killed; }

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    void ready(short) override
    {
        const std::vector<pid_t> children = _children();
        if (!children.empty() && ::kill(children[_random() % children.size()], SIGKILL) == 0)
            ++_killed;
        _next = Wire::Clock::now() + std::chrono::microseconds(_random() % 5000);
    }
    Wire::Deadline wakeAt() const override { return _next; }

private:
    Wire::EventLoop& _loop;
    std::mt19937& _random;
    Children _children;
    std::size_t _killed = 0;
    Wire::Deadline _next = Wire::Deadline::min();
};

} // namespace Process
