// A body of 300 MB is a single step: its bytes are generated block by block, when the socket has
// room for them.

#include "tools/wire/SendQueue.h"

namespace Wire
{

void SendQueue::bytes(std::string bytes)
{
    if (!bytes.empty())
        push(Block{std::move(bytes)});
}

void SendQueue::generate(std::uint64_t total, Generator generator)
{
    if (total > 0)
        push(Generated{total, std::move(generator)});
}

void SendQueue::pause(std::chrono::milliseconds length)
{
    push(Pause{length});
}

void SendQueue::add(Action action)
{
    push(action);
}

void SendQueue::clear()
{
    _steps.clear();
}

bool SendQueue::bytesAreNext() const
{
    return !empty() && (std::holds_alternative<Block>(_steps.front()) ||
                           std::holds_alternative<Generated>(_steps.front()));
}

bool SendQueue::actionIsNext() const
{
    return !empty() && std::holds_alternative<Action>(_steps.front());
}

std::string_view SendQueue::front()
{
    if (!bytesAreNext())
        return {};
    if (const auto* block = std::get_if<Block>(&_steps.front()))
        return std::string_view(block->bytes).substr(block->sent);

    auto& generated = std::get<Generated>(_steps.front());
    if (generated.block.sent == generated.block.bytes.size())
    {
        generated.block = {};
        generated.generator(generated.offset, generated.block.bytes);
        if (generated.block.bytes.size() > generated.left)
            generated.block.bytes.resize(generated.left);
        generated.offset += generated.block.bytes.size();
    }
    return std::string_view(generated.block.bytes).substr(generated.block.sent);
}

void SendQueue::sent(std::size_t count)
{
    if (auto* block = std::get_if<Block>(&_steps.front()))
    {
        block->sent += count;
        if (block->sent == block->bytes.size())
            pop();
        return;
    }
    auto& generated = std::get<Generated>(_steps.front());
    generated.block.sent += count;
    generated.left -= count;
    if (generated.left == 0)
        pop();
}

std::optional<Action> SendQueue::takeAction()
{
    if (!actionIsNext())
        return {};
    const Action action = std::get<Action>(_steps.front());
    pop();
    return action;
}

void SendQueue::skipPause(Deadline now)
{
    while (pausedUntil() <= now)
        pop();
}

Deadline SendQueue::pausedUntil() const
{
    const auto* pause = empty() ? nullptr : std::get_if<Pause>(&_steps.front());
    return pause ? pause->until : Deadline::max();
}

void SendQueue::push(Step step)
{
    _steps.push_back(std::move(step));
    if (_steps.size() == 1)
        beginPause();
}

void SendQueue::pop()
{
    _steps.pop_front();
    beginPause();
}

void SendQueue::beginPause()
{
    auto* pause = empty() ? nullptr : std::get_if<Pause>(&_steps.front());
    if (pause)
        pause->until = Clock::now() + pause->length;
}

} // namespace Wire
