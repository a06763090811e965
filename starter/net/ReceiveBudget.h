#pragma once

#include "Poll.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace proxy
{

/// How much longer the proxy waits for bytes from the other side of a connection.
///
/// A client must not hold the proxy forever with one byte now and then. So waiting uses the budget
/// up, and only enough bytes renew it: a client must keep to a minimum data rate. Of an origin only
/// silence counts: an event stream may say nothing for long, and nobody waits for it unless a
/// client wants that. So each byte of an origin renews the budget.
class ReceiveBudget
{
public:
    /// The minimum data rate for clients, in bytes a second.
    static constexpr std::size_t minimumRate = 100;

    /// `rate`: the minimum data rate of the other side, in bytes a second; 0: any byte will do.
    explicit ReceiveBudget(std::chrono::milliseconds whole, std::size_t rate = 0)
        : _whole(whole), _rate(rate), _left(whole)
    {
    }

    /// The deadline of a wait that begins now.
    SteadyClock::time_point deadline() const { return SteadyClock::now() + _left; }
    bool isUsedUp() const { return _left <= SteadyClock::duration::zero(); }
    /// The whole budget, as it was given.
    std::chrono::milliseconds whole() const { return _whole; }

    /// Accounts for a wait of that length in which that many bytes arrived: takes the time off the
    /// budget. Once leastBytes() have arrived since the last renewal, the budget is renewed.
    void use(SteadyClock::duration waited, std::size_t bytes);

    /// Makes the budget whole again: the proxy has sent something and now waits for the response.
    void renew();

    /// How many bytes renew the budget: as many as the minimum data rate brings while it lasts, at
    /// least one.
    std::size_t leastBytes() const
    {
        return std::max<std::size_t>(1, static_cast<std::size_t>(_whole.count()) * _rate / 1000);
    }

private:
    std::chrono::milliseconds _whole;
    std::size_t _rate;
    SteadyClock::duration _left;
    std::size_t _bytes = 0; ///< received since the last renewal
};

} // namespace proxy
