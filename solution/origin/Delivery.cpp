// From the origin into the copy, and from the copy to the client.

#include "origin/Delivery.h"

#include <stdexcept>

namespace proxy
{

namespace
{

/// How much of a body, in bytes, waits for the first wait for the origin.
constexpr std::uint64_t mostAtOnce = 64 * 1024;

} // namespace

Delivery::Delivery(Recipients& recipients, StoreWriter* copy, const BodyFraming& framing)
    : _recipients(recipients), _copy(copy),
      // A revalidation is as good as stored: its deadline is enough.
      _endsSoon(framing.end == BodyEnd::length || !recipients.isForClient())
{
}

void Delivery::take(std::string_view block)
{
    if (_taken + block.size() > mostAtOnce)
        share();
    _taken += block.size();
    if (_copy == nullptr)
    {
        _recipients.withClient([block](ResponseWriter& client) { client.write(block); });
        return;
    }
    // It is sent once the origin must be waited for, or the copy is complete.
    if (!_body)
        _recipients.withClient([block](ResponseWriter& client) { client.append(block); });
    _copy->write(block);
    if (!_copy->isWriting())
        copyHasEnded(block);
}

void Delivery::share()
{
    if (_copy == nullptr || _body)
        return;
    _body = _copy->readBody();
    if (!_body)
        return copyHasEnded({});
    _body->skip(_taken);
    _recipients.share(*_copy);
}

void Delivery::copyHasEnded(std::string_view lastBlock)
{
    _copy = nullptr;
    _recipients.copyIsGivenUp();
    if (!_body)
        return;
    // The bytes that have been written can still be read; the rest is in the last block.
    serveAll();
    const auto missing = static_cast<std::size_t>(_taken - _body->given());
    _recipients.withClient([&](ResponseWriter& client)
        { client.write(lastBlock.substr(lastBlock.size() - missing)); });
    _body.reset();
}

void Delivery::requireUse(std::chrono::milliseconds timeout)
{
    if (_recipients.hasClient())
        return;
    if (!_mustEndBy)
        _mustEndBy = SteadyClock::now() + timeout;
    const bool followed = _copy && _recipients.hasFollowers();
    const bool worthwhile = _copy && _copy->mayBePublished() && _endsSoon &&
                            !_recipients.isAskedToStop() && SteadyClock::now() < *_mustEndBy;
    if (!followed && !worthwhile)
        Recipients::noClientWaits();
}

void Delivery::serveUntil(Connection& origin, RequestSender& request)
{
    auto deadline = origin.budget().deadline();
    bool arrived = false;
    share();
    while (!arrived && !origin.hasBytes() && SteadyClock::now() < deadline)
    {
        const bool more = serveSome();
        request.relayNow(origin);
        requireUse(origin.budget().whole());
        const auto began = SteadyClock::now();
        arrived = _recipients.wait(
            origin, {request.waitsForOrigin(), more, request.waitsForClient()}, deadline);
        const auto waited = SteadyClock::now() - began;
        // A client that sends or reads slowly must not cost the origin its time.
        if (request.waitsForClient())
        {
            request.useTimeOfClient(waited);
            deadline += waited;
        }
        else if (request.waitsForOrigin() || !more)
        {
            origin.budget().use(waited, 0);
            deadline = origin.budget().deadline();
        }
    }
}

bool Delivery::serveSome()
{
    bool more = false;
    _recipients.withClient(
        [&](ResponseWriter& client)
        {
            if (!_body)
                return client.flush();
            while (client.sendNow())
            {
                const auto block = _body->next();
                if (block.empty())
                    return;
                client.append(block);
            }
            more = true;
        });
    return more;
}

void Delivery::serveAll()
{
    _recipients.withClient(
        [this](ResponseWriter& client)
        {
            // The first block goes out together with the head.
            for (std::string_view block;
                 _body->given() < _taken && !(block = _body->next()).empty();)
                client.write(block);
        });
}

void Delivery::finish()
{
    if (_copy != nullptr)
        _recipients.publish(*_copy);
    if (_body)
    {
        serveAll();
        if (_body->given() != _taken && _recipients.hasClient())
            throw std::runtime_error("The copy is not as long as the body.");
    }
    const bool reached = _recipients.withClient([](ResponseWriter& client) { client.finish(); });
    if (_recipients.isForClient() && !reached)
        Recipients::noClientWaits();
}

} // namespace proxy
