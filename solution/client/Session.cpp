// A client's connection, from its first byte to its end.

#include "client/Session.h"

#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "UnusedMemory.h"
#include "client/AccessRecord.h"
#include "client/Transaction.h"
#include "net/HostAddress.h"
#include "net/Signals.h"
#include "response/ErrorResponse.h"
#include "response/Failure.h"
#include "response/ResponseWriter.h"
#include "store/Store.h"

namespace proxy
{

Session::Session(Connection client, const Options& options, const Instance& instance, Store& store,
    const Signals& signals)
    : _client(std::move(client)), _services{
                                      options, instance, store, signals, _idleOrigin, _deferredWork}
{
}

void Session::run() noexcept
{
    try
    {
        Log::line("Received a connection from " + _client.socket().peerAddress().toString());
        if (mayAsk())
            answerAll();
        else
            refuse();
    }
    catch (...)
    {
        Log::line("A connection was given up: " + currentSentence());
        _client.abort();
    }
    if (_deferredWork)
        _deferredWork();
}

bool Session::mayAsk() const
{
    const auto& allowed = _services.options.allow;
    return allowed.empty() || containsAny(allowed, _client.socket().peerAddress().host());
}

void Session::refuse()
{
    if (!_client.awaitMessage(_services.signals.descriptor(), {}))
        return;
    // The response to HEAD has no body; nothing else of the request matters.
    RequestHead request;
    AccessRecord access(_client);
    const std::string_view received = _client.receive();
    access.addBytes(received);
    if (received.starts_with("HEAD "))
        request.line.method = "HEAD";
    Log::line("Error: 403 --allow does not name this client.");
    ResponseWriter response(_client, request, _services.instance.pseudonym);
    sendError(response,
        {403, "This proxy does not serve clients at " +
                  unmapped(_client.socket().peerAddress().host()).toString() + "; see --allow."});
    access.write(request, response);
    _client.finish();
}

void Session::answerAll()
{
    _client.whenIdle(
        [this]
        {
            _services.store.forgetLastUse();
            giveBackUnusedMemory();
        });
    // A client that has just connected is about to send a request; one that has already been
    // answered may not be. At the limit on children, the time in the kernel's queue counts too: the
    // longer the queue, the sooner a client that sends nothing makes room for the next.
    std::optional connected = _client.connectedAt();
    for (; _client.awaitMessage(_services.signals.descriptor(), connected); connected.reset())
    {
        switch (Transaction(_client, _services).run())
        {
        case ConnectionFate::nextRequest:
            break;
        case ConnectionFate::end:
            return _client.finish();
        case ConnectionFate::abort:
            return _client.abort();
        }
    }
    // Nothing is left to send or to read: the connection can simply be closed.
}

} // namespace proxy
