// From the origin into the copy, and from the copy to the client.

#include "origin/Delivery.h"

#include "Log.h"
#include "Poll.h"

#include <Poco/Exception.h>

#include <stdexcept>

namespace proxy
{

template <class Step>
void Delivery::withClient(Step step)
{
    if (_client == nullptr || _clientHasGone)
        return;
    try
    {
        step(*_client);
    }
    catch (const Poco::Exception&)
    {
        if (!_copy)
            throw;
        Log::line("The client has gone. The rest is fetched for the cache.");
        _clientHasGone = true;
    }
}

Delivery::Delivery(ResponseWriter* client, std::unique_ptr<StoreWriter> copy)
    : _client(client), _copy(std::move(copy))
{
    if (_copy && _copy->isWriting())
        _entry = GrowingEntry::open(_copy->temporaryFile());
    if (!_entry)
        _copy.reset();
}

void Delivery::take(std::string_view block)
{
    _taken += block.size();
    if (!_copy)
        return withClient([block](ResponseWriter& client) { client.write(block); });
    _copy->write(block);
    if (!_copy->isWriting())
        copyHasEnded(block);
}

void Delivery::copyHasEnded(std::string_view lastBlock)
{
    if (_clientHasGone || _client == nullptr)
        throw Poco::IOException("No client is left, and the response cannot be stored.");
    _copy.reset();
    // The bytes that have been written can still be read; the rest is in the last block.
    serveAll();
    const auto missing = static_cast<std::size_t>(_taken - _entry->given());
    _client->write(lastBlock.substr(lastBlock.size() - missing));
    _entry.reset();
}

void Delivery::serveUntil(Connection& origin)
{
    if (!_copy && _client != nullptr && !origin.hasBytes())
        return _client->flush();
    const auto deadline = origin.budget().deadline();
    while (_copy && serveSome() && !origin.hasBytes())
    {
        pollfd watched[] = {{origin.descriptor(), POLLIN, 0}, {_client->descriptor(), POLLOUT, 0}};
        if (pollUntil(watched, deadline) == 0 || watched[0].revents != 0)
            return;
    }
}

bool Delivery::serveSome()
{
    bool more = false;
    withClient(
        [&](ResponseWriter& client)
        {
            while (client.sendNow())
            {
                const auto block = _entry->next();
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
    withClient(
        [this](ResponseWriter& client)
        {
            client.flush();
            for (std::string_view block; !(block = _entry->next()).empty();)
                client.write(block);
        });
}

void Delivery::finish()
{
    if (_copy)
    {
        _copy->finish();
        serveAll();
        if (_client != nullptr && !_clientHasGone && _entry->given() != _taken)
            throw std::runtime_error("The copy is not as long as the body.");
    }
    if (_clientHasGone)
        throw Poco::IOException("The client has gone.");
    if (_client != nullptr)
        _client->finish();
}

} // namespace proxy
