// Judges what the client received: the origin's response, a stored response or an error.

#include "tests/model/CacheModel.h"
#include "tests/model/Ranges.h"

namespace Model
{

namespace
{

bool isFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

/// Whether the origin has received the client's precondition, perhaps with others behind it.
bool isForwarded(const Message& request, const Message& forwarded, const char* name)
{
    return request.has(name) && forwarded.value(name).starts_with(request.value(name));
}

} // namespace

bool hasSameNumber(const Message& answer, const Message& response)
{
    return answer.value("Number") == response.value("Number");
}

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
    if (observed.answer.status == 304 &&
        (isForwarded(observed.request, exchange.request, "If-None-Match") ||
            isForwarded(observed.request, exchange.request, "If-Modified-Since")))
        return {};
    StoredResponses candidates;
    if (const auto all = _stored.find(observed.request.path); all != _stored.end())
        candidates = all->second;
    for (const Observation& other : observed.meanwhile)
        for (const Observation::Exchange& late : other.exchanges)
            if (other.request.path == observed.request.path)
                candidates.push_back({other.request, late.response, other.now, false});
    StoredResponses confirmed;
    for (const StoredResponse& one : candidates)
        if (isConfirmedBy(observed, exchange, one))
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

} // namespace Model
