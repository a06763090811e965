// Many clients at once reveal bytes that reach the wrong client, and requests that wait for one
// another. C responds to none while further requests still come, so B has as many under way at once
// as it can. A proxy that serves fewer clients at a time is correct too; the others then follow as
// places become free.
#include "tests/support/CrowdDirective.h"

#include "tests/support/Expectation.h"
#include "tests/support/Language.h"
#include "tests/support/TranscriptEvents.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Party A{'A', 1};
constexpr auto silenceEnds = 50ms; // after so long without a new request, C responds
constexpr Waiting::Span crowdInterval = 5ms;
constexpr std::size_t longestBody = 40000;

/// The path after the host of `/host:port/path`.
std::string pathAt(const std::string& target)
{
    const std::size_t slash = target.find('/', 1);
    return slash == std::string::npos ? "/" : target.substr(slash);
}

Party partyOf(std::size_t number)
{
    return {'A', static_cast<int>(number) + 1};
}

} // namespace

CrowdDirective::CrowdDirective(const Directive& directive, Roles& roles, Waiting& waiting)
    : _roles(roles), _waiting(waiting), _origin(directive.who),
      _target(expand(directive.text, roles.substitution()))
{
    for (std::size_t number = 0; number < directive.count; ++number)
    {
        _resources.push_back({pathAt(_target + std::to_string(number + 1)), randomBody()});
        _byPath[_resources.back().path] = number;
    }
}

std::string CrowdDirective::randomBody()
{
    std::string body(1 + _random() % longestBody, '\0');
    for (char& byte : body)
        byte = static_cast<char>(_random());
    return body;
}

std::string CrowdDirective::requestOf(std::size_t number) const
{
    return "GET " + _target + std::to_string(number + 1) +
           " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(_roles.proxyPort) + "\r\n\r\n";
}

void CrowdDirective::play()
{
    const std::string count = std::to_string(_resources.size());
    _waiting.recordDone(A, english("%1 clients send requests at once, A to A%1", {count}));
    _lastRequest = Wire::Clock::now();
    // Otherwise the harness would have no descriptor left after some crowds.
    _roles.origin(_origin).closeWithClient();
    ClientCrowd crowd(_roles.loop(), _roles.proxyPort, _resources.size(),
        {[this](std::size_t number) { return number >= _resources.size(); },
            [this](std::size_t number) { return requestOf(number); },
            [this](std::size_t number, const Client& client)
            {
                return judge(number, client);
            }});
    for (bool over = false; !over;)
    {
        // Each request and each complete response starts the time limit again.
        const std::size_t before = crowd.done() + _requests;
        const auto goesOn = [&]
        {
            takeRequests();
            respond();
            over = crowd.goOn();
            return over || crowd.done() + _requests > before;
        };
        if (_waiting.await(goesOn, crowdInterval))
            continue;
        const std::size_t first = crowd.firstWaiting().value();
        fail(first, *crowd.client(first),
            english("%1 of the %2 clients have no complete response %3; the first of them is %4.",
                {std::to_string(_resources.size() - crowd.done()), count, _waiting.withinTime(),
                    partyOf(first).name()}));
    }
    _waiting.recordDone(A, english("each of them has its own response"));
}

void CrowdDirective::takeRequests()
{
    OriginRole& origin = _roles.origin(_origin);
    while (!origin.pending().empty())
    {
        const std::shared_ptr<Wire::Exchange> exchange = origin.takeFirst();
        const Wire::Message& request = exchange->request;
        _lastRequest = Wire::Clock::now();
        ++_requests;
        if (!request.broken() && _byPath.contains(request.target()))
        {
            _held.push_back(exchange);
            continue;
        }
        _waiting.record(eventOf(request, B, _origin));
        _waiting.fail(request.broken()
                          ? english("B's request is not valid HTTP: %1.", {request.fault()})
                          : english("B sent a request that no client has sent."));
    }
}

void CrowdDirective::respond()
{
    const bool enough =
        _requests >= _resources.size() || Wire::Clock::now() - _lastRequest > silenceEnds;
    _responds = _responds || (enough && !_held.empty());
    if (!_responds)
        return;
    for (const auto& exchange : _held)
    {
        const std::string& body = _resources[_byPath.at(exchange->request.target())].body;
        exchange->peer->send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                             "Cache-Control: max-age=600\r\nContent-Length: " +
                             std::to_string(body.size()) + "\r\n\r\n" + body);
        if (!exchange->request.keepsConnection())
            exchange->peer->close();
    }
    _held.clear();
}

bool CrowdDirective::judge(std::size_t number, const Client& client)
{
    if (!client.responseIsOver())
        return false;
    const Expected expected{partyOf(number), false, false, {{0, "HTTP/1.1 200"}}, {}};
    const ReceivedMessage came{client.response(), client.isCutShort(), client.surplus(),
        client.requestVersion(), client.wasRefused()};
    const std::optional<Difference> difference =
        Expectation(expected, _roles.substitution()).judge(came);
    const std::string name = partyOf(number).name();
    if (difference)
        fail(number, client,
            english("%1 did not get its response. %2", {name, difference->sentence}));
    const std::string& body = client.response().body();
    const auto& [path, wanted] = _resources[number];
    if (body == wanted)
        return true;
    const auto other = std::ranges::find(_resources, body, &Resource::body);
    const std::size_t index = static_cast<std::size_t>(other - _resources.begin());
    fail(number, client,
        other == _resources.end()
            ? english("%1 asked for %2 and got other bytes, from byte %3 on (%4 came, %5 were "
                      "expected).",
                  {name, path, std::to_string(commonPrefix(body, wanted)),
                      std::to_string(body.size()), std::to_string(wanted.size())})
            : english("%1 asked for %2 and got the response for %3 (%4).",
                  {name, path, other->path, partyOf(index).name()}));
}

void CrowdDirective::fail(std::size_t number, const Client& client, const std::string& sentence)
{
    const std::string request = requestOf(number);
    const std::size_t end = request.find('\r');
    const std::string host = request.substr(end + 2, request.find('\r', end + 2) - end - 2);
    _waiting.record(eventOf({request.substr(0, end), host}, "", partyOf(number), B));
    if (client.responseBegun())
        _waiting.record(eventOf(client.response(), B, partyOf(number)));
    _waiting.fail(sentence);
}

} // namespace Plays
