// A client's connection, from its first byte to its end.

#include "proxy/Session.h"

#include "Log.h"
#include "proxy/Transaction.h"

Session::Session(
    Connection client, const Options& options, const Store& store, const Signals& signals)
    : _client(std::move(client)), _options(options), _store(store), _signals(signals)
{
}

void Session::run() noexcept
{
    const Services services{_options, _store, _signals, _keptOrigin, _afterwards};
    try
    {
        Log::line("Received a connection from " + _client.socket().peerAddress().toString());
        answerAll(services);
    }
    catch (...)
    {
        Log::line("The client has gone.");
        _client.abort();
    }
    if (_afterwards)
        _afterwards();
}

void Session::answerAll(const Services& services)
{
    // Who has just come is about to ask for something; who has had an answer may not be.
    std::chrono::milliseconds grace{250};
    for (; _client.awaitMessage(_signals.descriptor(), grace); grace = {})
    {
        switch (Transaction(_client, services).run())
        {
        case Afterwards::nextRequest:
            break;
        case Afterwards::end:
            return _client.finish();
        case Afterwards::abort:
            return _client.abort();
        }
    }
    // Nothing is left to be said, and nothing to be read: the connection can just be closed.
}
