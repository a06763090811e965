// Compares the client's answer with a stored response.

#include "tests/model/CacheModel.h"
#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"

#include <cstdlib>

namespace Model
{

namespace
{

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
    // The missing bytes of a completed response have just come from the origin, and the head with them
    // (RFC 9111 sections 3.4 and 5.1).
    if (!observed.exchanges.empty() && isPart(observed.exchanges.back().response) &&
        said == observed.exchanges.back().response.value("Age"))
        return {};
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
