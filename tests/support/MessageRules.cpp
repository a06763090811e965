// Checks a message of a play before the play runs. Messages that are invalid on purpose are sent
// raw, so all others must be well formed: with a forgotten empty line, a play would test something
// other than its author intended.
#include "tests/support/MessageRules.h"

#include "tests/support/SceneLine.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

std::optional<Mistake> mistakeIn(
    const Sent& sent, int line, const std::string& written, bool headEnds)
{
    if (sent.raw)
        return std::nullopt;
    const std::string start = sent.head.empty() ? "" : sent.head.front().text;
    const bool request = sent.from.letter == 'A';
    if (request ? start.find(" HTTP/") == std::string::npos : !start.starts_with("HTTP/"))
        return Mistake{line,
            std::string("this message has no start line, as in `") +
                (request ? "GET /name HTTP/1.1" : "HTTP/1.1 200 OK") +
                "`; bytes that do not form a message are sent with a colon: " + written + ":"};
    if (!headEnds)
        return Mistake{line, "the head of this message does not end; an empty line `" + written +
                                 "` ends it (part of a message is sent with a colon)"};
    return std::nullopt;
}

std::optional<Mistake> mistakeIn(const Expected& expected, int line, bool goesOn)
{
    const bool restOfRequest = expected.head.empty() && expected.to.letter == 'C' && goesOn;
    if (expected.raw || restOfRequest)
        return std::nullopt;
    if (expected.head.empty())
        return Mistake{line, "this message has no start line"};
    const std::string& start = expected.head.front().text;
    const std::string_view afterMethod =
        trimmed(std::string_view(start).substr(std::min(start.find(' '), start.size())));
    if (expected.to.letter == 'C' && afterMethod.empty())
        return Mistake{
            line, "a request begins with its method and target, as in `GET /page HTTP/1.1`"};
    if (expected.to.letter == 'A' && statusesOf(start).empty())
        return Mistake{line,
            "a response begins with a status, as in `HTTP/1.1 200`, `HTTP/1.1 400|404|close`, "
            "`HTTP/1.1 4xx`"};
    for (std::size_t i = 1; i < expected.head.size(); ++i)
    {
        const std::string& field = expected.head[i].text;
        if (!field.starts_with("!") && field.find_first_of(":=") == std::string::npos)
            return Mistake{expected.head[i].number,
                "a field line is `Name: value`, `Name= value`, `Name: *`, `!Name` or "
                "`!Name: value`"};
    }
    return std::nullopt;
}

} // namespace Plays
