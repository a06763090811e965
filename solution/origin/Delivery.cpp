// From the origin into the copy, and from the copy to the client.

#include "origin/Delivery.h"

#include <stdexcept>

namespace proxy
{

Delivery::Delivery(
    Recipients& recipients, std::unique_ptr<StoreWriter> copy, const BodyFraming& framing)
    : _recipients(recipients), _copy(std::move(copy)),
      // A revalidation is as good as stored: its deadline is enough.
      _endsSoon(framing.end == BodyEnd::length || !recipients.isForClient())
{
    if (_copy)
        _body = _copy->readBody();
    if (!_body)
        _copy.reset();
}

void Delivery::take(std::string_view block)
{
    _taken += block.size();
    if (!_copy)
    {
        _recipients.withClient([block](ResponseWriter& client) { client.write(block); });
        return;
    }
    _copy->write(block);
    if (!_copy->isWriting())
        copyHasEnded(block);
}

void Delivery::copyHasEnded(std::string_view lastBlock)
{
    _copy.reset();
    _recipients.copyIsGivenUp();
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

void Delivery::serveUntil(Connection& origin)
{
    const auto deadline = origin.budget().deadline();
    bool arrived = false;
    while (!arrived && !origin.hasBytes() && SteadyClock::now() < deadline)
    {
        const bool more = serveSome();
        requireUse(origin.budget().whole());
        const auto began = SteadyClock::now();
        arrived = _recipients.wait(origin, more, deadline);
        // A client that reads slowly must not cost the origin its time.
        if (!more)
            origin.budget().use(SteadyClock::now() - began, 0);
    }
}

bool Delivery::serveSome()
{
    bool more = false;
    _recipients.withClient(
        [&](ResponseWriter& client)
        {
            if (!_copy)
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
    if (_copy)
    {
        _copy->finish();
        serveAll();
        if (_body->given() != _taken && _recipients.hasClient())
            throw std::runtime_error("The copy is not as long as the body.");
    }
    const bool reached = _recipients.withClient([](ResponseWriter& client) { client.finish(); });
    if (_recipients.isForClient() && !reached)
        Recipients::noClientWaits();
}

} // namespace proxy
