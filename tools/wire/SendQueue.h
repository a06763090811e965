#pragma once

#include "tools/wire/EventLoop.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace Wire
{

/// What a Peer does to its connection when all before it is sent.
enum class Action
{
    shutDownSend, ///< half-close: the other side reads the end, and may still send
    close,        ///< close(2): both directions at once
    finish,       ///< half-close, then close when the other side has ended too, or after 2 seconds
    reset         ///< RST; what the kernel has not sent yet is lost
};

/// The steps that a Peer still has to take, in order: bytes, pauses, acts.
class SendQueue
{
public:
    /// Makes bytes of a long body: fills `into` with the next ones from `offset` on, at least one.
    /// What is too much is left out.
    using Generator = std::function<void(std::uint64_t offset, std::string& into)>;

    void bytes(std::string bytes);
    void generate(std::uint64_t total, Generator generator);
    void pause(std::chrono::milliseconds length);
    void add(Action action);

    bool empty() const { return _steps.empty(); }
    std::size_t steps() const { return _steps.size(); }
    void clear();

    /// The bytes to send now. Empty: no bytes are next.
    std::string_view front();
    void sent(std::size_t count);
    bool bytesAreNext() const;

    /// The act to take now, which is gone from the queue by this; none: no act is next.
    std::optional<Action> takeAction();
    bool actionIsNext() const;

    /// Drops the pause that is next, if it is over. A pause begins when all before it is done.
    void skipPause(Deadline now);
    /// The end of the pause that is next; Deadline::max(): no pause is next.
    Deadline pausedUntil() const;

private:
    struct Block
    {
        std::string bytes;
        std::size_t sent = 0;
    };
    struct Generated
    {
        std::uint64_t left;
        Generator generator;
        std::uint64_t offset = 0;
        Block block{};
    };
    struct Pause
    {
        std::chrono::milliseconds length;
        Deadline until = Deadline::max();
    };
    using Step = std::variant<Block, Generated, Pause, Action>;

    void push(Step step);
    void pop();
    void beginPause();

    std::deque<Step> _steps;
};

} // namespace Wire
