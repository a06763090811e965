// What the proxy did with one request: whether it sent a request to the origin, and with which
// validators.

#include "tests/model/CacheModel.h"

#include "tests/model/Directives.h"

#include <algorithm>
#include <cstdlib>

namespace Model
{

namespace
{

constexpr std::size_t mostAsks = 3; // one retry on a new connection, one without conditions

} // namespace

bool isSafe(const std::string& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}

bool isReadOnly(const Message& request)
{
    return request.method == "GET" || request.method == "HEAD";
}

bool asksAbout(const Message& question, const Kept& kept)
{
    const Message& response = kept.response;
    if (response.has("ETag"))
        for (const std::string& tag : members(question.value("If-None-Match")))
            if (tag == response.value("ETag"))
                return true;
    return response.has("Last-Modified") && !question.has("If-None-Match") &&
           question.value("If-Modified-Since") == response.value("Last-Modified");
}

Complaint CacheModel::take(Talk talk)
{
    // RFC 9110 section 6.6.1: a recipient that stores or forwards a response without Date adds it.
    for (auto* asks : {&talk.asks, &talk.afterwards})
        for (Talk::Ask& ask : *asks)
            if (ask.response.status != 0 && !ask.response.has("Date"))
                ask.response.fields.emplace_back("Date", formatDate(talk.now));
    const Complaint complaint = judge(talk);
    for (const Talk::Ask& ask : talk.asks)
        learn(talk, ask);
    for (const Talk::Ask& ask : talk.afterwards)
    {
        // This is the proxy's own request.
        talk.request.method = ask.request.method;
        talk.request.fields = ask.request.fields;
        talk.answer = ask.response;
        learn(talk, ask);
    }
    return complaint;
}

Complaint CacheModel::judge(const Talk& talk) const
{
    const auto& asks = talk.asks;
    if (asks.empty())
        return judgeReuse(talk);
    if (asks.size() > mostAsks)
        return {"The proxy sent " + std::to_string(asks.size()) + " requests to the origin."};
    if (isReadOnly(talk.request))
    {
        if (Directives::ofRequest(talk.request).has("only-if-cached"))
            return {"The proxy sent a request to the origin despite only-if-cached.", false};
        const Keeps kept = keptFor(talk.request);
        const auto reuse = [&](const Kept& one)
        {
            return mayReuse(one, talk.request, talk.now, _slack) == May::surely;
        };
        if (std::all_of(kept.begin(), kept.end(), reuse))
            for (const Kept& one : kept)
                if (one.surely)
                    return {"The proxy sent a request to the origin, although stored response " +
                                one.response.value("Number") + " may be used.",
                        false, {}, {fieldLine("Number", one.response.value("Number"))}};
        if (const Complaint complaint = judgeQuestion(talk, asks.front().request);
            !complaint.text.empty())
            return complaint;
    }
    return judgeAnswerOfC(talk, asks.back());
}

Complaint CacheModel::judgeReuse(const Talk& talk) const
{
    if (!isReadOnly(talk.request))
        return {"The proxy sent no request to the origin, although the method is " +
                    talk.request.method + ".",
            true, {}, {}, true};
    Keeps usable;
    Keeps all = keptFor(talk.request);
    for (const Kept& one : all)
        if (mayReuse(one, talk.request, talk.now, _slack) != May::never)
            usable.push_back(one);
    if (talk.answer.status == 504 && !talk.answer.has("Number") &&
        Directives::ofRequest(talk.request).has("only-if-cached"))
    {
        for (const Kept& one : usable)
            if (all.size() == 1 && one.surely &&
                mayReuse(one, talk.request, talk.now, _slack) == May::surely)
                return {"The proxy answered 504, although the stored response may be used.", false,
                    {}, {fieldLine("Number", one.response.value("Number"))}};
        return {};
    }
    if (const auto complaint = compareWithAny(talk, usable))
        return *complaint;
    return {"The proxy answered with " +
                (talk.answer.has("Number") ? "response " + talk.answer.value("Number")
                                           : std::string("a response of its own")) +
                ", which it must not do without a request to the origin.",
        true, {}, {}, true};
}

Complaint CacheModel::judgeQuestion(const Talk& talk, const Message& question) const
{
    const Keeps kept = keptFor(talk.request);
    if (kept.size() == 1 && kept.front().surely && !asksAbout(question, kept.front()))
    {
        const Message& response = kept.front().response;
        const std::string tag = response.value("ETag");
        const std::string changed = response.value("Last-Modified");
        const std::string text = "The proxy's request lacks the validators of the stored response.";
        if (!tag.empty())
            return {text, true, {fieldLine("If-None-Match", tag)}};
        if (!changed.empty())
            return {text, true, {fieldLine("If-Modified-Since", changed)}};
    }
    for (const std::string& tag : members(question.value("If-None-Match")))
    {
        const auto all = _kept.find(talk.request.path);
        const auto has = [&](const Kept& one)
        {
            return one.response.value("ETag") == tag;
        };
        const auto own = members(talk.request.value("If-None-Match"));
        if (std::find(own.begin(), own.end(), tag) == own.end() &&
            (all == _kept.end() || std::none_of(all->second.begin(), all->second.end(), has)))
            return {"The proxy sent the validator " + tag +
                        ", which neither the client nor the store has.",
                true, {"!If-None-Match: " + tag}};
    }
    return {};
}

CacheModel::Keeps CacheModel::keptFor(const Message& request) const
{
    Keeps found;
    if (const auto all = _kept.find(request.path); all != _kept.end())
        for (const Kept& one : all->second)
            if (isFor(one, request))
                found.push_back(one);
    return found;
}

} // namespace Model
