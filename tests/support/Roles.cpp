// Every run has its own ports and random names, so that several runs do not disturb one another,
// and no proxy can know a response beforehand.
#include "tests/support/Roles.h"

#include "tests/support/SceneLine.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::size_t mostDigits = 4096;

std::string address(std::uint16_t port)
{
    return "127.0.0.1:" + std::to_string(port);
}

OriginRole::Mode modeOf(Party party, const Play& play)
{
    if (std::ranges::find(play.deaf, party) != play.deaf.end())
        return OriginRole::Mode::Deaf;
    if (std::ranges::find(play.raw, party) != play.raw.end())
        return OriginRole::Mode::Raw;
    return OriginRole::Mode::Http;
}

std::chrono::sys_seconds systemTime()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

} // namespace

Roles::Roles(Wire::EventLoop& loop, const Play& play) : _loop(loop), _play(play)
{
    for (int number = 1; number <= play.origins; ++number)
    {
        const Party party{'C', number};
        _origins.emplace(party, std::make_unique<OriginRole>(loop, modeOf(party, play)));
    }
    for (const Party& party : play.down)
        origin(party).goDown();
}

Client& Roles::client(Party party)
{
    std::unique_ptr<Client>& client = _clients[party];
    if (!client)
        client = std::make_unique<Client>(_loop);
    return *client;
}

Substitution Roles::substitution()
{
    return [this](std::string_view words)
    {
        return lookUp(words);
    };
}

std::optional<std::string> Roles::lookUp(std::string_view words)
{
    if (words.starts_with("random "))
        return randomDigits(words);
    if (words.starts_with("now"))
        return Support::httpDate(timeOf(words, clock ? clock->now() : systemTime()));
    if (const std::optional<WireLine> line = wireLine(words))
        return saidTo(line->to, line->text);
    const bool portAlone = words.ends_with(".port");
    const std::optional<Party> party =
        partyNamed(portAlone ? words.substr(0, words.size() - 5) : words);
    if (!party)
        return std::nullopt;
    std::uint16_t port = proxyPort;
    if (party->letter == 'C')
    {
        const auto found = _origins.find(*party);
        port = found == _origins.end() ? std::uint16_t{0} : found->second->port();
    }
    else if (party->letter == 'A')
    {
        const Wire::Peer* peer = client(*party).peer();
        port = peer == nullptr ? std::uint16_t{0} : peer->port();
    }
    if (port == 0)
        throw TextFault(
            "the address {" + std::string(words) + "} is not known yet at this point of the play");
    return portAlone ? std::to_string(port) : address(port);
}

std::string Roles::saidTo(Party party, const std::string& name)
{
    const auto found = _origins.find(party);
    const auto exchange = found == _origins.end() ? nullptr : found->second->current();
    if (!exchange)
        throw TextFault("B has not asked " + party.name() + " before this point of the play");
    std::string value = exchange->request.value(name);
    if (value.empty())
        throw TextFault("B's last request to " + party.name() + " has no " + name +
                        "; the play should expect it there: `" + name + ": *`");
    return value;
}

std::string Roles::randomDigits(std::string_view words)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string& digits = _random[std::string(words)];
    const std::string_view rest = words.substr(7);
    const std::size_t count = number(rest.substr(0, rest.find(' '))).value_or(16);
    while (digits.size() < std::min(count, mostDigits))
        digits.push_back(hex[_source() % hex.size()]);
    return digits;
}

const std::shared_ptr<Wire::Exchange>& Roles::exchangeOf(Party party)
{
    const std::shared_ptr<Wire::Exchange>& exchange = origin(party).current();
    if (!exchange)
        throw TextFault(party.name() + " has no connection with B yet");
    return exchange;
}

Wire::Peer& Roles::peerOf(Party party)
{
    Wire::Peer* peer = party.letter == 'C' ? exchangeOf(party)->peer.get() : client(party).peer();
    if (peer == nullptr)
        throw TextFault(party.name() + " has no connection with B yet");
    return *peer;
}

std::vector<std::uint64_t> Roles::traffic() const
{
    std::vector<std::uint64_t> counts;
    const auto add = [&counts](const Wire::Peer* peer)
    {
        if (peer != nullptr)
            counts.insert(counts.end(), {peer->bytesSent(), peer->bytesReceived(),
                                            static_cast<std::uint64_t>(peer->end())});
    };
    for (const auto& [party, client] : _clients)
        add(client->peer());
    for (const auto& [party, origin] : _origins)
    {
        counts.push_back(origin->connections());
        for (const std::shared_ptr<Wire::Peer>& peer : origin->open())
            add(peer.get());
    }
    return counts;
}

bool Roles::originsHaveSentAll() const
{
    return std::ranges::all_of(_origins,
        [](const auto& entry)
        {
            return std::ranges::all_of(
                entry.second->open(), [](const auto& peer) { return peer->sentAll(); });
        });
}

void Roles::leave()
{
    for (const auto& [party, client] : _clients)
        client->closeNow();
    for (const auto& [party, origin] : _origins)
        origin->leave();
}

std::vector<std::string> Roles::options()
{
    std::vector<std::string> result;
    for (const std::string& option : _play.options)
        result.push_back(expand(option, substitution()));
    for (const OriginName& name : _play.names)
    {
        result.emplace_back("--connect-to");
        result.push_back(name.host + ":" + name.port + ":" + address(origin(name.origin).port()));
    }
    return result;
}

std::vector<std::string> Roles::addresses() const
{
    std::vector<std::string> result;
    for (const auto& [party, role] : _origins)
        result.push_back(address(role->port()));
    return result;
}

std::map<std::string, std::string> Roles::ownersOfAddresses() const
{
    std::map<std::string, std::string> result{{address(proxyPort), "proxy"}};
    for (const auto& [party, role] : _origins)
        result[address(role->port())] =
            "origin" + (party.number == 1 ? "" : std::to_string(party.number));
    return result;
}

} // namespace Plays
