// What B did with one request: who was asked, with which words, and what A got.

#include "tests/model/CacheModel.h"

#include "tests/model/Directives.h"

#include <algorithm>
#include <cstdlib>

namespace Model
{

namespace
{

constexpr std::size_t mostAsks = 3; // again over a new connection, and again without conditions

std::string fieldLine(const std::string& name, const std::string& value)
{
    return name + ": " + value;
}

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
    // RFC 9110 section 6.6.1: who keeps or forwards a response without Date adds it.
    for (auto* asks : {&talk.asks, &talk.afterwards})
        for (Talk::Ask& ask : *asks)
            if (ask.response.status != 0 && !ask.response.has("Date"))
                ask.response.fields.emplace_back("Date", formatDate(talk.now));
    const Complaint complaint = judge(talk);
    for (const Talk::Ask& ask : talk.asks)
        learn(talk, ask);
    for (const Talk::Ask& ask : talk.afterwards)
    {
        // That is B's own question.
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
        return {"B asked C " + std::to_string(asks.size()) + " times."};
    if (isReadOnly(talk.request))
    {
        if (Directives::ofRequest(talk.request).has("only-if-cached"))
            return {"A wants only what is stored, and B asked C.", false};
        const Keeps kept = keptFor(talk.request);
        const auto reuse = [&](const Kept& one)
        {
            return mayReuse(one, talk.request, talk.now, _slack) == May::surely;
        };
        if (std::all_of(kept.begin(), kept.end(), reuse))
            for (const Kept& one : kept)
                if (one.surely)
                    return {"B asked C, though response " + one.response.value("Number") +
                                " is kept and may be used.",
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
        return {"B did not ask C, though the method is " + talk.request.method + ".", true, {}, {},
            true};
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
                return {"B answered 504, though the response is kept and may be used.", false, {},
                    {fieldLine("Number", one.response.value("Number"))}};
        return {};
    }
    if (const auto complaint = compareWithAny(talk, usable))
        return *complaint;
    return {"B answered without asking C, with response " +
                (talk.answer.has("Number") ? talk.answer.value("Number") : "of its own") +
                ", which it must not.",
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
        const std::string text = "B asked C without the validators of the response that it has.";
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
            return {"B asked C about " + tag + ", which neither A nor B has.", true,
                {"!If-None-Match: " + tag}};
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
