// A body of 300 MB is one step here, not 300 MB: its bytes are made a block at a time, when the
// socket has room for them.

#include "tools/origin/SendQueue.h"

namespace Wire
{

void SendQueue::bytes(std::string bytes)
{
    if (!bytes.empty())
        push(Block{std::move(bytes)});
}

void SendQueue::make(std::uint64_t total, Maker maker)
{
    if (total > 0)
        push(Made{total, std::move(maker)});
}

void SendQueue::pause(std::chrono::milliseconds length)
{
    push(Pause{length});
}

void SendQueue::act(Act act)
{
    push(act);
}

void SendQueue::clear()
{
    _steps.clear();
}

bool SendQueue::bytesAreNext() const
{
    return !empty() && (std::holds_alternative<Block>(_steps.front()) ||
                           std::holds_alternative<Made>(_steps.front()));
}

bool SendQueue::actIsNext() const
{
    return !empty() && std::holds_alternative<Act>(_steps.front());
}

std::string_view SendQueue::front()
{
    if (!bytesAreNext())
        return {};
    if (const auto* block = std::get_if<Block>(&_steps.front()))
        return std::string_view(block->bytes).substr(block->sent);

    auto& made = std::get<Made>(_steps.front());
    if (made.block.sent == made.block.bytes.size())
    {
        made.block = {};
        made.maker(made.offset, made.block.bytes);
        if (made.block.bytes.size() > made.left)
            made.block.bytes.resize(made.left);
        made.offset += made.block.bytes.size();
    }
    return std::string_view(made.block.bytes).substr(made.block.sent);
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
    auto& made = std::get<Made>(_steps.front());
    made.block.sent += count;
    made.left -= count;
    if (made.left == 0)
        pop();
}

std::optional<Act> SendQueue::takeAct()
{
    if (!actIsNext())
        return {};
    const Act act = std::get<Act>(_steps.front());
    pop();
    return act;
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
