// Many quick clients in one event loop.

#include "tests/process/Crowd.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

void Crowd::come(std::size_t count, const Request& request, const Judge& judge)
{
    come([count](std::size_t number) { return number >= count; }, request, judge);
}

void Crowd::come(const Enough& enough, const Request& request, const Judge& judge)
{
    // As long as somebody gets an answer there is time.
    for (bool over = false; !over;)
    {
        const std::size_t before = _done;
        _loop.runUntil(
            [&]
            {
                over = goOn(enough, request, judge);
                return over || _done > before;
            },
            Wire::Clock::now() + std::chrono::seconds(20));
        CPPUNIT_ASSERT_MESSAGE("after " + std::to_string(_done) +
                                   " clients have been answered, nobody is answered any more",
            over || _done > before);
    }
}

bool Crowd::goOn(const Enough& enough, const Request& request, const Judge& judge)
{
    bool over = true;
    for (Member& member : _members)
    {
        if (member.client && judge(member.number, *member.client))
        {
            member.client.reset();
            ++_done;
        }
        if (!member.client && !enough(_next))
        {
            member.number = _next++;
            member.client = std::make_unique<Plays::Client>(_loop);
            member.client->connect(_port);
            member.client->send(request(member.number));
        }
        over = over && !member.client;
    }
    return over;
}

} // namespace Process
