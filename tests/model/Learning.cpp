// What the proxy may or must have stored after a response of the origin.

#include "tests/model/CacheModel.h"
#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"

#include <algorithm>

namespace Model
{

namespace
{

/// The selecting header fields. If two responses have the same ones, the newer replaces the older.
Fields selection(const Message& request, const Message& response)
{
    Fields fields;
    for (const std::string& name : members(response.value("Vary")))
        fields.emplace_back(name, request.has(name) ? request.value(name) : "(none)");
    return fields;
}

/// Whether the response may be meant for this client only.
bool isForOneClient(const Message& request)
{
    return request.has("Authorization") || Directives::ofRequest(request).has("no-store");
}

/// Whether a response to HEAD matches the stored one (RFC 9111 section 4.3.5).
bool describes(const Message& head, const StoredResponse& stored)
{
    for (const char* name : {"ETag", "Last-Modified"})
        if (head.has(name) && head.value(name) != stored.response.value(name))
            return false;
    return head.status == stored.response.status &&
           (!head.has("Content-Length") ||
               head.value("Content-Length") == std::to_string(stored.response.body.size()));
}

} // namespace

std::string pathOf(const std::string& reference)
{
    static const std::string origin = "http://www.example.com";
    if (reference.starts_with(origin + "/"))
        return reference.substr(origin.size());
    return reference.starts_with("/") && !reference.starts_with("//") ? reference : "";
}

void CacheModel::learn(const Observation& observed, const Observation::Exchange& exchange)
{
    if (!isSafe(observed.request.method))
        return learnFromChange(observed.request, exchange.response, observed.now);
    if (exchange.response.status == 0)
        return;
    if (exchange.response.status == 304)
        return learnFromConfirmation(observed, exchange);
    // If a stored response was served instead of this error, the error is not stored.
    if (exchange.response.status >= 500 &&
        observed.answer.value("Number") != exchange.response.value("Number"))
        return;
    if (observed.request.method == "HEAD")
        return learnFromHead(observed, exchange.response);
    if (observed.request.method == "GET")
        learnFromResponse(observed, exchange.response);
}

void CacheModel::learnFromChange(const Message& request, const Message& response, Seconds now)
{
    // Without a response, nobody knows whether the origin has acted.
    if (response.status == 0 || response.broken)
        doubt(request.path);
    if (response.status < 200 || response.status > 399)
        return;
    _stored.erase(request.path);
    for (const char* name : {"Location", "Content-Location"})
        _stored.erase(pathOf(response.value(name)));
    // RFC 9110 section 9.3.3.
    if (request.method == "POST" && response.status == 200 &&
        pathOf(response.value("Content-Location")) == request.path &&
        mayStore(request, response) != May::never)
        _stored[request.path].push_back({request, response, now, false});
}

void CacheModel::learnFromConfirmation(
    const Observation& observed, const Observation::Exchange& exchange)
{
    StoredResponses& all = _stored[observed.request.path];
    StoredResponses added;
    // If there are several, the model cannot tell which of them the proxy has revalidated.
    const bool isOne = storedFor(observed.request).size() == 1;
    for (StoredResponse& one : all)
    {
        if (!isConfirmedBy(observed, exchange, one))
            continue;
        StoredResponse after = freshened(one, exchange.response, observed.now);
        const bool keeps = mayStore(observed.request, after.response) != May::never;
        const bool sure = isOne && isSelectedBy(one, observed.request) && one.surely && keeps &&
                          !isPart(one.response) && !isForOneClient(observed.request) &&
                          mayStore(observed.request, after.response) == May::surely;
        if (sure)
        {
            after.request = observed.request;
            one = after;
            continue;
        }
        one.surely = false;
        after.surely = false;
        if (!keeps)
            continue;
        // It may now belong to either of the two requests.
        added.push_back(after);
        added.push_back(after);
        added.back().request = observed.request;
    }
    all.insert(all.end(), added.begin(), added.end());
}

void CacheModel::learnFromHead(const Observation& observed, const Message& response)
{
    StoredResponses& all = _stored[observed.request.path];
    StoredResponses added;
    if (response.status != 200)
        return;
    for (StoredResponse& one : all)
    {
        one.surely = false;
        if (!isSelectedBy(one, observed.request) || !describes(response, one))
            continue;
        added.push_back(freshened(one, response, observed.now));
        // It may now belong to either of the two requests.
        added.push_back(added.back());
        added.back().request = observed.request;
    }
    // The resource has changed. (If two responses are selected, the proxy has compared only one.)
    if (added.empty() && !isForOneClient(observed.request))
        std::erase_if(all, [&](const StoredResponse& one)
            { return isSelectedBy(one, observed.request) && !isPart(one.response); });
    all.insert(all.end(), added.begin(), added.end());
}

void CacheModel::learnFromResponse(const Observation& observed, const Message& response)
{
    StoredResponses& all = _stored[observed.request.path];
    if (const auto part = partOfBroken(response);
        part && mayStore(observed.request, *part) != May::never)
    {
        const StoredResponses both = combinedWith(observed, *part);
        all.push_back({observed.request, *part, observed.now, false});
        all.insert(all.end(), both.begin(), both.end());
    }
    const May keeps = mayStore(observed.request, response);
    if (keeps == May::never)
    {
        for (StoredResponse& one : all)
            one.surely = one.surely && !isSelectedBy(one, observed.request);
        return;
    }
    const StoredResponses both = combinedWith(observed, response);
    const StoredResponse added{
        observed.request, response, observed.now, keeps == May::surely && both.empty()};
    const Fields own = selection(observed.request, response);
    for (StoredResponse& one : all)
        if (isSelectedBy(one, observed.request))
            one.surely = false;
    if (added.surely)
        std::erase_if(all,
            [&](const StoredResponse& one)
            {
                return selection(one.request, one.response) == own &&
                       isPart(one.response) == isPart(response);
            });
    all.push_back(added);
    all.insert(all.end(), both.begin(), both.end());
}

} // namespace Model
