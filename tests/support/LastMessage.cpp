// The harness decides whether C closes its connection after a response, unless the play says how
// the connection goes on: with further bytes, a close, or silence.
#include "tests/support/LastMessage.h"

namespace Plays
{

namespace
{

bool saysNothingAboutTheConnection(Verb verb)
{
    return verb == Verb::GoesDown || verb == Verb::ComesBack || verb == Verb::AsksOnTheSame ||
           verb == Verb::AsksOnANew || verb == Verb::HasText;
}

} // namespace

bool isLastMessage(Party origin, const Play& play, std::size_t step)
{
    for (std::size_t i = step + 1; i < play.scene.size(); ++i)
    {
        const Step& later = play.scene[i];
        if (const auto* expected = std::get_if<Expected>(&later.what))
        {
            const bool restOfRequest = expected->head.empty();
            if (expected->to == origin && !restOfRequest)
                return true;
        }
        else if (const auto* sent = std::get_if<Sent>(&later.what))
        {
            if (sent->from == origin)
                return false;
        }
        else if (const auto& directive = std::get<Directive>(later.what); directive.who == origin)
        {
            if (directive.verb == Verb::Crowd)
                return true;
            if (!saysNothingAboutTheConnection(directive.verb))
                return false;
        }
    }
    return true;
}

} // namespace Plays
