// What the proxy may or must have stored after a response of the origin.

#include "tests/model/CacheModel.h"
#include "tests/model/Directives.h"

#include <algorithm>

namespace Model
{

namespace
{

const std::string origin = "http://www.example.com";

/// The path of a URI reference at this origin server; empty if it refers to another one.
std::string pathOf(const std::string& reference)
{
    if (reference.starts_with(origin + "/"))
        return reference.substr(origin.size());
    return reference.starts_with("/") && !reference.starts_with("//") ? reference : "";
}

/// The selecting header fields: of two responses with the same ones, the newer replaces the older.
Fields selection(const Message& request, const Message& response)
{
    Fields fields;
    for (const std::string& name : members(response.value("Vary")))
        fields.emplace_back(name, request.has(name) ? request.value(name) : "(none)");
    return fields;
}

/// Whether the response may be meant for this client only.
bool isForAlone(const Message& request)
{
    return request.has("Authorization") || Directives::ofRequest(request).has("no-store");
}

/// Whether a response to HEAD matches the stored one (RFC 9111 section 4.3.5).
bool describes(const Message& head, const Kept& kept)
{
    for (const char* name : {"ETag", "Last-Modified"})
        if (head.has(name) && head.value(name) != kept.response.value(name))
            return false;
    return head.status == kept.response.status &&
           (!head.has("Content-Length") ||
               head.value("Content-Length") == std::to_string(kept.response.body.size()));
}

} // namespace

void CacheModel::learn(const Talk& talk, const Talk::Ask& ask)
{
    if (!isSafe(talk.request.method))
        return learnFromChange(talk.request, ask.response, talk.now);
    if (ask.response.status == 0)
        return;
    if (ask.response.status == 304)
        return learnFromConfirmation(talk, ask);
    // If a stored response was served instead of this one, this one is not stored.
    if (ask.response.status >= 500 && talk.answer.value("Number") != ask.response.value("Number"))
        return;
    if (talk.request.method == "HEAD")
        return learnFromHead(talk, ask.response);
    if (talk.request.method == "GET")
        learnFromResponse(talk, ask.response);
}

void CacheModel::learnFromChange(const Message& request, const Message& response, Seconds now)
{
    if (response.status < 200 || response.status > 399)
        return;
    _kept.erase(request.path);
    for (const char* name : {"Location", "Content-Location"})
        _kept.erase(pathOf(response.value(name)));
    // RFC 9110 section 9.3.3.
    if (request.method == "POST" && response.status == 200 &&
        pathOf(response.value("Content-Location")) == request.path &&
        mayKeep(request, response) != May::never)
        _kept[request.path].push_back({request, response, now, false});
}

void CacheModel::learnFromConfirmation(const Talk& talk, const Talk::Ask& ask)
{
    Keeps& all = _kept[talk.request.path];
    Keeps added;
    const auto isMeant = [&](const Kept& one)
    {
        return isFor(one, talk.request) && asksAbout(ask.request, one) &&
               speaksOf(ask.response, one);
    };
    // If there are several, the model cannot tell which of them the proxy has revalidated.
    const bool isOne = keptFor(talk.request).size() == 1;
    for (Kept& one : all)
    {
        if (!isMeant(one))
            continue;
        Kept after = freshened(one, ask.response, talk.now);
        const bool keeps = mayKeep(talk.request, after.response) != May::never;
        const bool sure = isOne && one.surely && keeps && !isForAlone(talk.request) &&
                          mayKeep(talk.request, after.response) == May::surely;
        if (sure)
        {
            after.request = talk.request;
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
        added.back().request = talk.request;
    }
    all.insert(all.end(), added.begin(), added.end());
}

void CacheModel::learnFromHead(const Talk& talk, const Message& response)
{
    Keeps& all = _kept[talk.request.path];
    Keeps added;
    if (response.status != 200)
        return;
    for (Kept& one : all)
    {
        one.surely = false;
        if (!isFor(one, talk.request) || !describes(response, one))
            continue;
        added.push_back(freshened(one, response, talk.now));
        // It may now belong to either of the two requests.
        added.push_back(added.back());
        added.back().request = talk.request;
    }
    // The resource has changed. (If two responses are selected, the proxy has compared only one.)
    if (added.empty() && !isForAlone(talk.request))
        std::erase_if(all, [&](const Kept& one) { return isFor(one, talk.request); });
    all.insert(all.end(), added.begin(), added.end());
}

void CacheModel::learnFromResponse(const Talk& talk, const Message& response)
{
    Keeps& all = _kept[talk.request.path];
    const May keeps = mayKeep(talk.request, response);
    if (keeps == May::never)
    {
        for (Kept& one : all)
            one.surely = one.surely && !isFor(one, talk.request);
        return;
    }
    const Kept added{talk.request, response, talk.now, keeps == May::surely};
    const Fields own = selection(talk.request, response);
    for (Kept& one : all)
        if (isFor(one, talk.request))
            one.surely = false;
    if (added.surely)
        std::erase_if(
            all, [&](const Kept& one) { return selection(one.request, one.response) == own; });
    all.push_back(added);
}

} // namespace Model
