// What the client received: the origin's response, a stored response or an error; and whether it
// looks as it should.

#include "tests/model/CacheModel.h"
#include "tests/model/Directives.h"

#include <cstdlib>

namespace Model
{

namespace
{

bool isFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

bool saysNumber(const Message& answer, const Message& response)
{
    return answer.value("Number") == response.value("Number");
}

/// Whether `no-cache="..."` or `private="..."` names this field (RFC 9111 sections 5.2.2.4 and
/// 5.2.2.7).
bool isForOneUse(const Message& response, const std::string& field)
{
    const Directives said = Directives::ofResponse(response);
    for (const char* directive : {"no-cache", "private"})
        for (const std::string& name : said.names(directive))
            if (Wire::sameName(name, field))
                return true;
    return false;
}

} // namespace

Complaint CacheModel::judgeAnswerOfC(const Talk& talk, const Talk::Ask& ask) const
{
    const Message& said = ask.response;
    const Message& got = talk.answer;
    const bool reads = isReadOnly(talk.request);
    if (reads && said.status == 304)
        return judgeConfirmed(talk, ask);
    if (reads && (said.status == 0 || isFailure(said.status)))
        return judgeStandIn(talk, ask);
    if (said.status == 0 || said.broken)
        return got.broken || got.status == 502 || got.status == 504
                   ? Complaint{}
                   : Complaint{
                         "The origin's response was incomplete, and the client cannot see that."};
    if (got.status == 304 &&
        isKnown(talk.request, {ask.request, said, talk.now, true}) != May::never)
        return {};
    if (got.status != said.status || !saysNumber(got, said) || got.broken ||
        (talk.request.method != "HEAD" && got.body != said.body))
        return {"The client did not receive the origin's response.", true, {},
            {fieldLine("Number", said.value("Number")), "", said.body}};
    return {};
}

Complaint CacheModel::judgeConfirmed(const Talk& talk, const Talk::Ask& ask) const
{
    const auto isPassedOn = [&](const char* name)
    {
        return talk.request.has(name) && talk.request.value(name) == ask.request.value(name);
    };
    if (talk.answer.status == 304 &&
        (isPassedOn("If-None-Match") || isPassedOn("If-Modified-Since")))
        return {};
    Keeps confirmed;
    for (const Kept& one : keptFor(talk.request))
        if (asksAbout(ask.request, one) && speaksOf(ask.response, one))
            confirmed.push_back(freshened(one, ask.response, talk.now));
    if (const auto complaint = compareWithAny(talk, confirmed))
        return *complaint;
    return {"The origin confirmed the stored response, but the client received another one."};
}

Complaint CacheModel::judgeStandIn(const Talk& talk, const Talk::Ask& ask) const
{
    const Message& said = ask.response;
    const Message& got = talk.answer;
    const Keeps kept = keptFor(talk.request);
    Keeps allowed;
    for (const Kept& one : kept)
        if (mayStandIn(one, talk.request, talk.now, _slack) != May::never)
            allowed.push_back(one);
    if (!got.broken)
        if (const auto complaint = compareWithAny(talk, allowed))
            return *complaint;
    if (kept.size() == 1 && kept.front().surely &&
        mayStandIn(kept.front(), talk.request, talk.now, _slack) == May::surely)
    {
        const std::string number = kept.front().response.value("Number");
        return {"The origin failed, but stored response " + number + " was not served.", true, {},
            {fieldLine("Number", number)}};
    }
    if (said.status == 0)
        return got.status == 502 || got.status == 504
                   ? Complaint{}
                   : Complaint{"The origin did not answer, and the client received neither an "
                               "error nor a stored response that may be served."};
    if (got.status == said.status && saysNumber(got, said))
        return {};
    if (said.broken && (got.broken || got.status == 502))
        return {};
    return {
        "The origin failed, and the client received neither its error nor a stored response that "
        "may be served."};
}

std::optional<Complaint> CacheModel::compareWithAny(const Talk& talk, const Keeps& all) const
{
    std::optional<Complaint> first;
    for (const Kept& one : all)
    {
        if (talk.answer.status != 304 && !saysNumber(talk.answer, one.response))
            continue;
        const Complaint complaint = compare(talk, one);
        if (complaint.text.empty())
            return complaint;
        if (!first)
            first = complaint;
    }
    return first;
}

Complaint CacheModel::compare(const Talk& talk, const Kept& kept) const
{
    const Message& got = talk.answer;
    const std::string number = kept.response.value("Number");
    const May known = isKnown(talk.request, kept);
    if (got.status == 304 ? known == May::never : known == May::surely)
        return {"The answer to the client's conditions is wrong for response " + number + ".", true,
            {}, {got.status == 304 ? fieldLine("Number", number) : "!Number"}};
    if (got.status != 304 && got.status != kept.response.status)
        return {"The status is not that of response " + number + "."};
    if (got.broken ||
        (got.status != 304 && talk.request.method == "GET" && got.body != kept.response.body))
        return {
            "The body is not that of response " + number + ".", true, {}, {"", kept.response.body}};
    for (const char* name : {"News", "ETag", "Last-Modified", "Cache-Control", "Expires", "Date",
             "Vary", "CDN-Cache-Control"})
        if (const Complaint complaint = compareField(talk, kept, name); !complaint.text.empty())
            return complaint;
    const Seconds age = ageOf(kept, talk.now);
    const std::string said = got.value("Age");
    if (said.empty() || said.find_first_not_of("0123456789") != std::string::npos)
        return {"The response is reused, but has no valid Age.", true, {}, {"Age: *"}};
    const Seconds told = std::stoll(said);
    if (age < (Seconds{1} << 31) && (told < age - _slack || told > age + _slack))
        return {"Age is " + said + ", but should be " + std::to_string(age) + ".", true, {},
            {fieldLine("Age", std::to_string(age))}};
    return {};
}

Complaint CacheModel::compareField(
    const Talk& talk, const Kept& kept, const std::string& name) const
{
    const Message& got = talk.answer;
    const std::string wanted = kept.response.value(name);
    if (isForOneUse(kept.response, name))
        return talk.asks.empty() && got.has(name)
                   ? Complaint{name + " must not be reused without revalidation.", true, {},
                         {"!" + name}}
                   : Complaint{};
    if (wanted.empty() || (got.status == 304 && !got.has(name)))
        return {};
    const auto wantedDate = parseDate(wanted);
    const auto date = parseDate(got.value(name));
    if (wantedDate && date ? std::abs(*date - *wantedDate) <= _slack : got.value(name) == wanted)
        return {};
    return {name + " is not that of response " + kept.response.value("Number") + ".", true, {},
        {fieldLine(name, wanted)}};
}

} // namespace Model
