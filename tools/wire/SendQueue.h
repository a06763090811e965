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

/// What a Peer does to its connection once everything before it is sent.
enum class Action
{
    shutDownSend, ///< half-close: the other side reads the end, and may still send
    close,        ///< close(2): both directions at once
    finish,       ///< half-close, then close once the other side has ended too, or after 2 seconds
    reset         ///< RST; what the kernel has not sent yet is lost
};

/// The remaining steps of a Peer, in order: bytes, pauses, actions.
class SendQueue
{
public:
    /// Generates a long body block by block: fills `into` with at least one byte, from `offset` on.
    /// Bytes beyond the end of the body are ignored.
    using Generator = std::function<void(std::uint64_t offset, std::string& into)>;

    void bytes(std::string bytes);
    void generate(std::uint64_t total, Generator generator);
    void pause(std::chrono::milliseconds length);
    void add(Action action);

    bool empty() const { return _steps.empty(); }
    std::size_t steps() const { return _steps.size(); }
    void clear();

    /// The bytes to send now; empty if the next step is not bytes.
    std::string_view front();
    void sent(std::size_t count);
    bool bytesAreNext() const;

    /// Removes the action that is next and returns it; std::nullopt if the next step is no action.
    std::optional<Action> takeAction();
    bool actionIsNext() const;

    /// Removes pauses that are over. A pause begins when the step before it is complete.
    void skipPause(Deadline now);
    /// The end of the current pause; Deadline::max() if the next step is not a pause.
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
