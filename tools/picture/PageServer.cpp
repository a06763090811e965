// A page that reads too slowly is disconnected: its browser connects again by itself, and gets the
// latest records then.

#include "tools/picture/PageServer.h"

#include "tools/picture/File.h"

#include <algorithm>

namespace Picture
{

namespace
{

constexpr auto interval = std::chrono::milliseconds(50); // between two looks at the records
constexpr std::size_t mostSteps = 2000;

std::string response(const std::string& status, const std::string& type, const std::string& body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "; charset=utf-8\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
           // Whatever is on the wire: the page loads nothing from another place.
           "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
           "script-src 'unsafe-inline'; img-src data:; connect-src 'self'\r\n"
           "Connection: close\r\n\r\n" +
           body;
}

/// A web site elsewhere can give its own name the address of this machine, and then read the
/// responses; but its name is in the Host field.
bool isForThisMachine(const std::string& host)
{
    const std::string name = host.substr(0, host.rfind(':'));
    return name == "localhost" || name == "127.0.0.1";
}

std::string event(const std::string& name, const std::string& json)
{
    return "event: " + name + "\ndata: " + json + "\n\n";
}

} // namespace

PageServer::PageServer(Wire::EventLoop& loop, Tape& tape, std::string page, std::uint16_t port)
    : _loop(loop), _tape(tape), _page(std::move(page)),
      _origin(loop, port,
          [this](const std::shared_ptr<Wire::Exchange>& exchange) { answer(*exchange); })
{
    _origin.closeWithClient();
    _loop.add(*this);
}

PageServer::~PageServer()
{
    _loop.remove(*this);
}

void PageServer::answer(Wire::Exchange& exchange)
{
    const auto& request = exchange.request;
    auto& peer = *exchange.peer;
    if (request.broken() || !isForThisMachine(request.value("Host")))
        peer.send(response("403 Forbidden", "text/plain", "This page is for this machine only.\n"));
    else if (request.method() != "GET")
        peer.send(response("501 Not Implemented", "text/plain", "Only GET is supported.\n"));
    else if (request.target() == "/events")
        return beginStream(exchange.peer);
    else if (request.target() == "/")
        peer.send(response("200 OK", "text/html", contents(_page)));
    else
        peer.send(response("404 Not Found", "text/plain", "There are only / and /events.\n"));
    peer.finish();
}

void PageServer::beginStream(const std::shared_ptr<Wire::Peer>& peer)
{
    ready(0); // the others get what has changed; the new one gets everything
    std::string text = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                       "Cache-Control: no-store\r\nConnection: close\r\n\r\n";
    for (const auto& [name, json] : _shown)
        text += event(name, json);
    for (const auto& record : _tape.records())
        text += event("record", json(*record));
    peer->send(text);
    _streams.push_back(peer);
}

void PageServer::show(const std::string& name, const std::string& json)
{
    if (std::exchange(_shown[name], json) != json)
        sendToAll(event(name, json));
}

bool PageServer::isWatched() const
{
    return std::any_of(
        _streams.begin(), _streams.end(), [](const auto& peer) { return !peer->over(); });
}

Wire::Deadline PageServer::wakeAt() const
{
    return _tape.changed() && isWatched() ? _nextTime : Wire::Deadline::max();
}

void PageServer::ready(short)
{
    std::string text;
    for (const auto& record : _tape.records())
    {
        if (record->changed)
            text += event("record", json(*record));
    }
    _tape.settle();
    _nextTime = Wire::Clock::now() + interval;
    sendToAll(text);
}

void PageServer::sendToAll(const std::string& text)
{
    std::erase_if(_streams, [](const auto& peer) { return peer->over(); });
    for (const auto& peer : _streams)
    {
        if (peer->stepsLeft() < mostSteps)
            peer->send(text);
        else
            peer->closeNow();
    }
}

} // namespace Picture
