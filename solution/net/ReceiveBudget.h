#pragma once

#include "Poll.h"

#include <chrono>
#include <cstddef>

namespace proxy
{

/// How much longer the proxy waits for bytes from the other side of a connection.
///
/// A timeout that starts over with each byte is no defence: one byte a second would hold the proxy
/// forever. So waiting uses the budget up, and only enough bytes renew it.
class ReceiveBudget
{
public:
    explicit ReceiveBudget(std::chrono::milliseconds whole) : _whole(whole), _left(whole) {}

    /// The deadline of a wait that begins now.
    SteadyClock::time_point deadline() const { return SteadyClock::now() + _left; }
    /// The whole budget, as it was given.
    std::chrono::milliseconds whole() const { return _whole; }

    /// Accounts for a wait of that length in which that many bytes arrived: takes the time off the
    /// budget. Once leastBytes() have arrived since the last renewal, the budget is renewed.
    void use(SteadyClock::duration waited, std::size_t bytes);

    /// Makes the budget whole again: the proxy has sent something and now waits for the response.
    void renew();

    /// How many bytes renew the budget: 100 for each second of it.
    std::size_t leastBytes() const { return static_cast<std::size_t>(_whole.count() / 10); }

private:
    std::chrono::milliseconds _whole;
    SteadyClock::duration _left;
    std::size_t _bytes = 0; ///< received since the last renewal
};

} // namespace proxy
