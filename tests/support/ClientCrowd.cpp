// Many clients in one event loop, each with one request.
#include "tests/support/ClientCrowd.h"

#include <algorithm>

namespace Plays
{

bool ClientCrowd::goOn()
{
    bool over = true;
    for (Member& member : _members)
    {
        if (member.client && _script.judge(member.number, *member.client))
        {
            member.client.reset();
            ++_done;
        }
        if (!member.client && !_script.enough(_next))
        {
            member.number = _next++;
            member.client = std::make_unique<Client>(_loop);
            member.client->connect(_port);
            member.client->send(_script.request(member.number));
        }
        over = over && !member.client;
    }
    return over;
}

std::optional<std::size_t> ClientCrowd::firstWaiting() const
{
    std::optional<std::size_t> first;
    for (const Member& member : _members)
    {
        if (member.client)
            first = std::min(first.value_or(member.number), member.number);
    }
    return first;
}

const Client* ClientCrowd::client(std::size_t number) const
{
    const auto found = std::ranges::find_if(_members,
        [number](const Member& member) { return member.client && member.number == number; });
    return found == _members.end() ? nullptr : found->client.get();
}

} // namespace Plays
