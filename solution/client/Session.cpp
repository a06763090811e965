// A client's connection, from its first byte to its end.

#include "client/Session.h"

#include "Log.h"
#include "client/Transaction.h"

namespace proxy
{

Session::Session(
    Connection client, const Options& options, const Store& store, const Signals& signals)
    : _client(std::move(client)), _options(options), _store(store), _signals(signals)
{
}

void Session::run() noexcept
{
    const Services services{_options, _store, _signals, _idleOrigin, _deferredWork};
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
    if (_deferredWork)
        _deferredWork();
}

void Session::answerAll(const Services& services)
{
    // Who has just come is about to ask for something; who has had an answer may not be.
    std::chrono::milliseconds grace{250};
    for (; _client.awaitMessage(_signals.descriptor(), grace); grace = {})
    {
        switch (Transaction(_client, services).run())
        {
        case ConnectionFate::nextRequest:
            break;
        case ConnectionFate::end:
            return _client.finish();
        case ConnectionFate::abort:
            return _client.abort();
        }
    }
    // Nothing is left to be said, and nothing to be read: the connection can just be closed.
}

} // namespace proxy
