// Compares the parts of a message that must arrive unchanged at the other end, byte for byte.

#include "tests/differential/Comparison.h"

#include "tests/support/Text.h"
#include "tools/wire/Field.h"

namespace Differential
{

namespace
{

std::string compareText(const std::string& what, const std::string& sent, const std::string& came)
{
    return sent == came ? ""
                        : "the " + what + " is `" + Plays::visible(came) + "` instead of `" +
                              Plays::visible(sent) + "`";
}

std::string compareFields(const Fields& sent, const Fields& came, bool viaProxy)
{
    // After B, only the fields that frame the message are left out: a hop-by-hop field that B has
    // forwarded is a difference.
    return difference(endToEnd(sent), viaProxy ? withoutFraming(came) : endToEnd(came));
}

/// Through B, exactly one member must have been added, at the end.
std::string compareVia(const Fields& sent, const Fields& came, bool viaProxy)
{
    const std::string before = valueOf(sent, "Via");
    const std::string after = valueOf(came, "Via");
    if (!viaProxy)
        return compareText("Via", before, after);
    const std::string start = before.empty() ? "" : before + ", ";
    const bool oneMore = after.starts_with(start) && after.size() > start.size() &&
                         after.find(',', start.size()) == std::string::npos;
    return oneMore
               ? ""
               : "Via is `" + Plays::visible(after) + "`, and was `" + Plays::visible(before) + "`";
}

/// A response to HEAD and a 304 state the length of a body that they do not have.
std::string compareLength(const Content& sent, const Content& came)
{
    if (!sent.body.empty() || !came.body.empty() || !hasField(came.fields, "Content-Length") ||
        !hasField(sent.fields, "Content-Length"))
        return {};
    return compareText("Content-Length", valueOf(sent.fields, "Content-Length"),
        valueOf(came.fields, "Content-Length"));
}

std::string firstOf(std::initializer_list<std::string> sentences)
{
    for (const std::string& sentence : sentences)
        if (!sentence.empty())
            return sentence;
    return {};
}

} // namespace

std::string compare(const Request& sent, const Content& came, bool viaProxy)
{
    const Content& content = sent.message.content;
    const bool hostIsRight = Wire::sameName(valueOf(came.fields, "Host"), sent.host);
    return firstOf({compareText("method", content.first, came.first),
        compareText("target", content.second, came.second),
        hostIsRight ? "" : compareText("Host", sent.host, valueOf(came.fields, "Host")),
        compareFields(content.fields, came.fields, viaProxy),
        compareVia(content.fields, came.fields, viaProxy),
        compareText("body", content.body, came.body)});
}

std::string compare(const Response& sent, const Content& came, bool viaProxy)
{
    const Content& content = sent.message.content;
    Fields fields = came.fields;
    std::erase_if(fields,
        [&](const auto& field)
        {
            for (const char* added : {"Date", "Age", "Cache-Status"})
                if (Wire::sameName(field.first, added))
                    return viaProxy && !hasField(content.fields, added);
            return false;
        });
    return firstOf({compareText("status", content.first, came.first),
        compareText("reason", content.second, came.second),
        compareFields(content.fields, fields, viaProxy),
        compareVia(content.fields, fields, viaProxy), compareLength(content, came),
        compareText("body", content.body, came.body)});
}

} // namespace Differential
