// Judges what the proxy did with one request: whether it sent a request to the origin, and with
// which validators.

#include "tests/model/CacheModel.h"

#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"

#include <algorithm>
#include <cstdlib>

namespace Model
{

namespace
{

constexpr std::size_t mostExchanges = 3; // one retry on a new connection, one without conditions
constexpr std::size_t mostCombinations = 100;

} // namespace

bool isSafe(const std::string& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}

bool isReadOnly(const Message& request)
{
    return request.method == "GET" || request.method == "HEAD";
}

bool hasValidatorOf(const Message& forwarded, const StoredResponse& stored)
{
    const Message& response = stored.response;
    if (response.has("ETag"))
        for (const std::string& tag : members(forwarded.value("If-None-Match")))
            if (tag == response.value("ETag"))
                return true;
    return response.has("Last-Modified") && !forwarded.has("If-None-Match") &&
           forwarded.value("If-Modified-Since") == response.value("Last-Modified");
}

bool isConfirmedBy(const Observation& observed, const Observation::Exchange& exchange,
    const StoredResponse& stored)
{
    const std::string tag = exchange.response.value("ETag");
    const bool isNamed = tag.starts_with('"') && tag == stored.response.value("ETag");
    return (isSelectedBy(stored, observed.request) || isNamed) &&
           hasValidatorOf(exchange.request, stored) && selects(exchange.response, stored);
}

Complaint CacheModel::judgeAndLearn(Observation observed)
{
    // RFC 9110 section 6.6.1: a recipient that stores or forwards a response without Date adds it.
    for (auto* exchanges : {&observed.exchanges, &observed.afterwards})
        for (Observation::Exchange& exchange : *exchanges)
            if (exchange.response.status != 0 && !exchange.response.has("Date"))
                exchange.response.fields.emplace_back("Date", formatDate(observed.now));
    const Complaint complaint = judge(observed);
    const Complaint later = learnAll(observed);
    return complaint.text.empty() ? later : complaint;
}

Complaint CacheModel::judge(const Observation& observed) const
{
    const auto& exchanges = observed.exchanges;
    if (exchanges.empty())
        return judgeReuse(observed);
    if (exchanges.size() > mostExchanges)
        return {"The proxy sent " + std::to_string(exchanges.size()) + " requests to the origin."};
    if (isReadOnly(observed.request))
    {
        if (Directives::ofRequest(observed.request).has("only-if-cached"))
            return {"The proxy sent a request to the origin despite only-if-cached.", false};
        const StoredResponses stored = storedFor(observed.request);
        const auto reuse = [&](const StoredResponse& one)
        {
            return mayReuse(one, observed.request, observed.now, _slack) == May::surely;
        };
        if (std::all_of(stored.begin(), stored.end(), reuse))
            for (const StoredResponse& one : stored)
                if (one.surely && !(isPart(one.response) && selectsSeveralParts(observed.request)))
                    return {"The proxy sent a request to the origin, although stored response " +
                                one.response.value("Number") + " may be used.",
                        false, {}, {fieldLine("Number", one.response.value("Number"))}};
        if (const Complaint complaint = judgeForwarded(observed, exchanges.front().request);
            !complaint.text.empty())
            return complaint;
    }
    return judgeOriginsResponse(observed, exchanges.back());
}

Complaint CacheModel::judgeReuse(const Observation& observed) const
{
    if (!isReadOnly(observed.request))
        return {"The proxy sent no request to the origin, although the method is " +
                    observed.request.method + ".",
            true, {}, {}, true};
    StoredResponses usable;
    StoredResponses all = storedFor(observed.request);
    for (const StoredResponse& one : all)
        if (mayReuse(one, observed.request, observed.now, _slack) != May::never)
            usable.push_back(one);
    if (observed.answer.status == 504 && !observed.answer.has("Number") &&
        Directives::ofRequest(observed.request).has("only-if-cached"))
    {
        for (const StoredResponse& one : usable)
            if (all.size() == 1 && one.surely &&
                mayReuse(one, observed.request, observed.now, _slack) == May::surely)
                return {"The proxy answered 504, although the stored response may be used.", false,
                    {}, {fieldLine("Number", one.response.value("Number"))}};
        return {};
    }
    if (const auto complaint = compareWithAny(observed, usable))
        return *complaint;
    return {"The proxy answered with " +
                (observed.answer.has("Number") ? "response " + observed.answer.value("Number")
                                               : std::string("a response of its own")) +
                ", which it must not do without a request to the origin.",
        true, {}, {}, true};
}

Complaint CacheModel::judgeForwarded(const Observation& observed, const Message& forwarded) const
{
    const StoredResponses stored = storedFor(observed.request);
    if (stored.size() == 1 && stored.front().surely && !isPart(stored.front().response) &&
        !hasValidatorOf(forwarded, stored.front()))
    {
        const Message& response = stored.front().response;
        const std::string tag = response.value("ETag");
        const std::string changed = response.value("Last-Modified");
        const std::string text = "The proxy's request lacks the validators of the stored response.";
        if (!tag.empty())
            return {text, true, {fieldLine("If-None-Match", tag)}};
        if (!changed.empty())
            return {text, true, {fieldLine("If-Modified-Since", changed)}};
    }
    for (const std::string& tag : members(forwarded.value("If-None-Match")))
    {
        const auto all = _stored.find(observed.request.path);
        const auto has = [&](const StoredResponse& one)
        {
            return one.response.value("ETag") == tag;
        };
        const auto own = members(observed.request.value("If-None-Match"));
        if (std::find(own.begin(), own.end(), tag) == own.end() &&
            (all == _stored.end() || std::none_of(all->second.begin(), all->second.end(), has)))
            return {"The proxy sent the validator " + tag +
                        ", which neither the client nor the store has.",
                true, {"!If-None-Match: " + tag}};
    }
    return {};
}

CacheModel::StoredResponses CacheModel::storedFor(const Message& request) const
{
    StoredResponses found;
    if (const auto all = _stored.find(request.path); all != _stored.end())
        for (const StoredResponse& one : all->second)
            if (isSelectedBy(one, request) && givenBy(one, request))
                found.push_back(one);
    return found;
}

bool CacheModel::selectsSeveralParts(const Message& request) const
{
    const auto all = _stored.find(request.path);
    return all != _stored.end() &&
           std::count_if(all->second.begin(), all->second.end(),
               [&](const StoredResponse& one)
               { return isPart(one.response) && isSelectedBy(one, request); }) > 1;
}

CacheModel::StoredResponses CacheModel::combinedWith(
    const Observation& observed, const Message& part) const
{
    // Each with each, since one part may join others that are stored side by side.
    StoredResponses found{{observed.request, part, observed.now, false}};
    if (const auto all = _stored.find(observed.request.path); all != _stored.end())
        for (const StoredResponse& older : all->second)
            for (std::size_t i = 0, end = found.size(); isSelectedBy(older, observed.request) &&
                                                        i < end && found.size() < mostCombinations;
                 ++i)
                if (auto both = combined(older, found[i]))
                    found.push_back(std::move(*both));
    found.erase(found.begin());
    return found;
}

} // namespace Model
