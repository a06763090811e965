#pragma once

#include <chrono>
#include <cstddef>

namespace proxy
{

/// How long we still wait for the other side of a connection.
///
/// A time-out that starts again with each byte is no defence: one byte a second holds us for ever.
/// So waiting uses the patience up, and only enough bytes renew it.
class ReceiveBudget
{
public:
    using Clock = std::chrono::steady_clock;

    explicit ReceiveBudget(std::chrono::milliseconds whole) : _whole(whole), _left(whole) {}

    /// When it is over, if the wait begins now.
    Clock::time_point end() const { return Clock::now() + _left; }
    /// What is left of it.
    Clock::duration left() const { return _left; }
    /// All of it, as it was given.
    std::chrono::milliseconds whole() const { return _whole; }

    /// We have waited for so long, and so many bytes came. The time is taken off what is left. When
    /// leastBytes() have come since it was last renewed, the patience is renewed.
    void use(Clock::duration waited, std::size_t bytes);

    /// It is whole again: we have said something, and now wait for an answer to that.
    void renew();

    /// How many bytes renew it: 100 for each second of the whole.
    std::size_t leastBytes() const { return static_cast<std::size_t>(_whole.count() / 10); }

private:
    std::chrono::milliseconds _whole;
    Clock::duration _left;
    std::size_t _bytes = 0; ///< since it was last renewed
};

} // namespace proxy
