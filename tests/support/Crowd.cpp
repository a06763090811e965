// What many clients at once show is bytes that come to the wrong one, and requests that wait for
// one another. So no answer is given while requests still come: whatever B can do at once it does
// at once here. A B that takes fewer at a time is right too; then the others come as places are
// free.
#include "tests/support/Crowd.h"

#include "tests/support/Expectation.h"
#include "tests/support/Records.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Party A{'A', 1};
constexpr auto quietTime = 50ms;
constexpr Waiting::Span lookAtCrowd = 5ms;
constexpr std::size_t longestBody = 40000;

/// The path behind the host of `/host:port/path`.
std::string pathAt(const std::string& target)
{
    const std::size_t slash = target.find('/', 1);
    return slash == std::string::npos ? "/" : target.substr(slash);
}

} // namespace

Crowd::Crowd(const Directive& directive, Roles& roles, Waiting& waiting)
    : _roles(roles), _waiting(waiting), _origin(directive.who), _members(directive.count)
{
    const std::string target = expand(directive.text, roles.meaning());
    for (std::size_t i = 0; i < _members.size(); ++i)
        join(i, target + std::to_string(i + 1));
}

void Crowd::join(std::size_t index, const std::string& target)
{
    Member& member = _members[index];
    member.client = std::make_unique<Client>(_roles.loop());
    member.path = pathAt(target);
    member.body = randomBody();
    member.request = "GET " + target +
                     " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(_roles.proxyPort) +
                     "\r\n\r\n";
    _byPath[member.path] = index;
}

std::string Crowd::randomBody()
{
    std::string body(1 + _random() % longestBody, '\0');
    for (char& byte : body)
        byte = static_cast<char>(_random());
    return body;
}

Party Crowd::nameOf(std::size_t index) const
{
    return {'A', static_cast<int>(index) + 1};
}

void Crowd::play()
{
    const std::string count = std::to_string(_members.size());
    _waiting.recordBeside(A, count + " clients ask at once, A to A" + count);
    for (Member& member : _members)
    {
        member.client->connect(_roles.proxyPort);
        member.client->send(member.request);
    }
    _quietSince = Wire::Clock::now();
    while (_judged < _members.size())
    {
        // As long as something happens there is time.
        const std::size_t before = _judged + _asked;
        if (_waiting.await([&] { return goOn() || _judged + _asked > before; }, lookAtCrowd))
            continue;
        const auto waits = std::ranges::find(_members, false, &Member::judged);
        fail(static_cast<std::size_t>(waits - _members.begin()),
            std::to_string(_members.size() - _judged) + " of the " + count +
                " clients have no whole answer " + _waiting.withinTime() +
                "; the first of them is " +
                nameOf(static_cast<std::size_t>(waits - _members.begin())).name() + ".");
    }
    _waiting.recordBeside(A, "each of them has its own answer");
}

/// Answers true when all is done.
bool Crowd::goOn()
{
    takeRequests();
    const bool enough = _asked >= _members.size() || Wire::Clock::now() - _quietSince > quietTime;
    _answers = _answers || (enough && !_held.empty());
    if (_answers)
    {
        for (const auto& exchange : _held)
            answer(*exchange, _members[_byPath.at(exchange->request.target())].body);
        _held.clear();
    }
    for (std::size_t i = 0; i < _members.size(); ++i)
    {
        if (!_members[i].judged && _members[i].client->answerIsOver())
            judge(i);
    }
    return _judged == _members.size();
}

void Crowd::takeRequests()
{
    OriginRole& origin = _roles.origin(_origin);
    while (!origin.asked().empty())
    {
        const std::shared_ptr<Wire::Exchange> exchange = origin.takeFirst();
        const Wire::Message& request = exchange->request;
        _quietSince = Wire::Clock::now();
        ++_asked;
        if (!request.broken() && _byPath.contains(request.target()))
        {
            _held.push_back(exchange);
            continue;
        }
        _waiting.record(eventOf(request, B, _origin));
        _waiting.fail(request.broken()
                          ? "B's request is not whole and right: " + request.fault() + "."
                          : "B asked for something that no client has asked for.");
    }
}

void Crowd::answer(Wire::Exchange& exchange, const std::string& body)
{
    exchange.peer->send("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
                        "Cache-Control: max-age=600\r\nContent-Length: " +
                        std::to_string(body.size()) + "\r\n\r\n" + body);
    if (!exchange.request.keepsConnection())
        exchange.peer->close();
}

void Crowd::judge(std::size_t index)
{
    Member& member = _members[index];
    Client& client = *member.client;
    const Expected expected{nameOf(index), false, false, {{0, "HTTP/1.1 200"}}, {}};
    const Came came{client.answer(), client.isCutShort(), client.behind(), client.askedVersion()};
    const std::optional<Difference> difference =
        Expectation(expected, _roles.meaning()).judge(came);
    const std::string name = nameOf(index).name();
    const std::string& body = client.answer().body();
    if (difference)
        fail(index, name + " has not got its answer. " + difference->sentence);
    if (body != member.body)
    {
        const auto other = std::ranges::find(_members, body, &Member::body);
        const auto [at, ignored] = std::ranges::mismatch(body, member.body);
        const std::string what =
            other == _members.end()
                ? "other bytes, from byte " + std::to_string(at - body.begin()) + " on (" +
                      std::to_string(body.size()) + " came, " + std::to_string(member.body.size()) +
                      " were expected)"
                : "what was for " + other->path + " (" +
                      nameOf(static_cast<std::size_t>(other - _members.begin())).name() + ")";
        fail(index, name + " asked for " + member.path + " and got " + what + ".");
    }
    member.judged = true;
    ++_judged;
    client.closeNow();
}

void Crowd::fail(std::size_t index, const std::string& sentence)
{
    const Client& client = *_members[index].client;
    const std::string& request = _members[index].request;
    const std::size_t end = request.find('\r');
    const std::string host = request.substr(end + 2, request.find('\r', end + 2) - end - 2);
    _waiting.record(eventOf({request.substr(0, end), host}, "", nameOf(index), B));
    if (client.hasAnswer() && client.answer().begun())
        _waiting.record(eventOf(client.answer(), B, nameOf(index)));
    _waiting.fail(sentence);
}

} // namespace Plays
