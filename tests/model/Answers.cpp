// Judges what the client received: the origin's response, a stored response or an error.

#include "tests/model/CacheModel.h"
#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"

#include <cstdlib>

namespace Model
{

namespace
{

bool isFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

bool hasSameNumber(const Message& answer, const Message& response)
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

Complaint CacheModel::judgeOriginsResponse(
    const Observation& observed, const Observation::Exchange& exchange) const
{
    const Message& said = exchange.response;
    const Message& got = observed.answer;
    const bool reads = isReadOnly(observed.request);
    if (reads && said.status == 304)
        return judgeConfirmed(observed, exchange);
    if (reads && (said.status == 0 || isFailure(said.status)))
        return judgeAfterFailure(observed, exchange);
    if (said.status == 0 || said.broken)
        return got.broken || got.status == 502 || got.status == 504
                   ? Complaint{}
                   : Complaint{
                         "The origin's response was incomplete, and the client cannot see that."};
    if (got.status == 304 &&
        isKnown(observed.request, {exchange.request, said, observed.now, true}) != May::never)
        return {};
    // The proxy may have requested another part, to complete what is stored.
    if (reads && isPart(said) && exchange.request.value("Range") != observed.request.value("Range"))
        if (const auto complaint = compareWithAny(observed, combinedWith(observed, said)))
            return *complaint;
    if (got.status != said.status || !hasSameNumber(got, said) || got.broken ||
        got.value("Content-Range") != said.value("Content-Range") ||
        (observed.request.method != "HEAD" && got.body != said.body))
        return {"The client did not receive the origin's response.", true, {},
            {fieldLine("Number", said.value("Number")), "", said.body}};
    return {};
}

Complaint CacheModel::judgeConfirmed(
    const Observation& observed, const Observation::Exchange& exchange) const
{
    const auto isForwarded = [&](const char* name)
    {
        return observed.request.has(name) &&
               observed.request.value(name) == exchange.request.value(name);
    };
    if (observed.answer.status == 304 &&
        (isForwarded("If-None-Match") || isForwarded("If-Modified-Since")))
        return {};
    StoredResponses confirmed;
    for (const StoredResponse& one : storedFor(observed.request))
        if (hasValidatorOf(exchange.request, one) && selects(exchange.response, one))
            confirmed.push_back(freshened(one, exchange.response, observed.now));
    if (const auto complaint = compareWithAny(observed, confirmed))
        return *complaint;
    return {"The origin confirmed the stored response, but the client received another one."};
}

Complaint CacheModel::judgeAfterFailure(
    const Observation& observed, const Observation::Exchange& exchange) const
{
    const Message& said = exchange.response;
    const Message& got = observed.answer;
    const StoredResponses stored = storedFor(observed.request);
    StoredResponses allowed;
    for (const StoredResponse& one : stored)
        if (mayServeOnError(one, observed.request, observed.now, _slack) != May::never)
            allowed.push_back(one);
    if (!got.broken)
        if (const auto complaint = compareWithAny(observed, allowed))
            return *complaint;
    if (stored.size() == 1 && stored.front().surely &&
        mayServeOnError(stored.front(), observed.request, observed.now, _slack) == May::surely)
    {
        const std::string number = stored.front().response.value("Number");
        return {"The origin failed, but stored response " + number + " was not served.", true, {},
            {fieldLine("Number", number)}};
    }
    if (said.status == 0)
        return got.status == 502 || got.status == 504
                   ? Complaint{}
                   : Complaint{"The origin did not answer, and the client received neither an "
                               "error nor a stored response that may be served."};
    if (got.status == said.status && hasSameNumber(got, said))
        return {};
    if (said.broken && (got.broken || got.status == 502))
        return {};
    return {
        "The origin failed, and the client received neither its error nor a stored response that "
        "may be served."};
}

std::optional<Complaint> CacheModel::compareWithAny(
    const Observation& observed, const StoredResponses& all) const
{
    std::optional<Complaint> first;
    for (const StoredResponse& one : all)
    {
        const int status = observed.answer.status;
        if (status != 304 && status != 416 && !hasSameNumber(observed.answer, one.response))
            continue;
        const Complaint complaint = compare(observed, one);
        if (complaint.text.empty())
            return complaint;
        if (!first)
            first = complaint;
    }
    return first;
}

Complaint CacheModel::compare(const Observation& observed, const StoredResponse& stored) const
{
    const Message& got = observed.answer;
    const std::string number = stored.response.value("Number");
    const May known = isKnown(observed.request, stored);
    if (got.status == 304 ? known == May::never : known == May::surely)
        return {"The answer to the client's conditions is wrong for response " + number + ".", true,
            {}, {got.status == 304 ? fieldLine("Number", number) : "!Number"}};
    const auto given = givenBy(stored, observed.request);
    if (!given)
        return {"Response " + number + " is a part, and not what the client wants."};
    if (got.status != 304 && got.status != given->status)
        return {"The status should be " + std::to_string(given->status) + ", as response " +
                number + " is stored."};
    if (got.status != 304 && got.value("Content-Range") != given->range)
        return {"The client did not receive the part that it wanted.", true, {},
            {given->range.empty() ? "!Content-Range" : fieldLine("Content-Range", given->range)}};
    if (got.broken || (got.status != 304 && observed.request.method == "GET" && got.status != 416 &&
                          got.body != given->body))
        return {"The body is not that of response " + number + ".", true, {}, {"", given->body}};
    if (got.status == 416)
        return {};
    for (const char* name : {"News", "ETag", "Last-Modified", "Cache-Control", "Expires", "Date",
             "Vary", "CDN-Cache-Control"})
        if (const Complaint complaint = compareField(observed, stored, name);
            !complaint.text.empty())
            return complaint;
    const Seconds age = ageOf(stored, observed.now);
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
    const Observation& observed, const StoredResponse& stored, const std::string& name) const
{
    const Message& got = observed.answer;
    const std::string wanted = stored.response.value(name);
    if (isForOneUse(stored.response, name))
        return observed.exchanges.empty() && got.has(name)
                   ? Complaint{name + " must not be reused without revalidation.", true, {},
                         {"!" + name}}
                   : Complaint{};
    if (wanted.empty() || (got.status == 304 && !got.has(name)))
        return {};
    const auto wantedDate = parseDate(wanted);
    const auto date = parseDate(got.value(name));
    if (wantedDate && date ? std::abs(*date - *wantedDate) <= _slack : got.value(name) == wanted)
        return {};
    return {name + " is not that of response " + stored.response.value("Number") + ".", true, {},
        {fieldLine(name, wanted)}};
}

} // namespace Model
