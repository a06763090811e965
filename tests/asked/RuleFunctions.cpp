// The gaps in rules/.
#include "tests/asked/Functions.h"

#include "rules/CacheKey.h"
#include "rules/Freshness.h"
#include "rules/Invalidation.h"
#include "rules/Reuse.h"
#include "rules/Storability.h"
#include "rules/Validation.h"
#include "rules/Vary.h"

namespace Asked
{

namespace
{

using Kind = Answer::Kind;

Answer yes(bool value)
{
    return {Kind::value, value ? "yes" : "no"};
}

/// A key may have any form, as long as equal keys mean equal resources.
Answer cacheKey(const Question& question)
{
    const std::string key = proxy::cacheKey(question.text("method", "GET"), question.target());
    const proxy::RequestTarget other{question.text("other host", "www.example.com"),
        static_cast<std::uint16_t>(question.number("other port", 80)),
        question.text("other path", "/page")};
    if (key.empty())
        return {Kind::value, "empty"};
    return {Kind::value, key == proxy::cacheKey("GET", other) ? "same" : "different"};
}

Answer mayBeStored(const Question& question)
{
    return yes(proxy::mayBeStored(question.response()));
}

Answer isStorable(const Question& question)
{
    return yes(proxy::isStorable(question.cacheRequest(), question.stored()));
}

Answer freshnessLifetime(const Question& question)
{
    return {Kind::value, std::to_string(proxy::freshnessLifetime(question.stored()).count())};
}

Answer currentAge(const Question& question)
{
    const auto age = proxy::currentAge(question.stored(), question.moment("now")).count();
    const std::string thousandths = std::to_string(1000 + std::abs(age) % 1000).substr(1);
    return {Kind::value, (age < 0 ? "-" : "") + std::to_string(std::abs(age) / 1000) +
                             (thousandths == "000" ? "" : "." + thousandths)};
}

Answer selectsStored(const Question& question)
{
    proxy::CacheResponse stored = question.stored();
    stored.selectingFields = proxy::selectingFields(stored.fields, question.fields("original"));
    return yes(proxy::selectsStored(stored, question.fields("request")));
}

Answer evaluateReuse(const Question& question)
{
    switch (
        proxy::evaluateReuse(question.cacheRequest(), question.stored(), question.moment("now")))
    {
    case proxy::Reuse::fresh:
        return {Kind::value, "fresh"};
    case proxy::Reuse::allowedStale:
        return {Kind::value, "allowedStale"};
    case proxy::Reuse::staleWhileRevalidate:
        return {Kind::value, "staleWhileRevalidate"};
    case proxy::Reuse::requestForbids:
        return {Kind::value, "requestForbids"};
    case proxy::Reuse::stale:
        return {Kind::value, "stale"};
    }
    return {Kind::value, "no member of Reuse"};
}

Answer mayServeStaleOnError(const Question& question)
{
    return yes(proxy::mayServeStaleOnError(
        question.cacheRequest(), question.stored(), question.moment("now")));
}

Answer validationRequest(const Question& question)
{
    return {Kind::fields,
        linesOf(proxy::validationRequest(question.request(), question.stored()).fields)};
}

Answer freshened(const Question& question)
{
    const proxy::ResponseHead notModified{304, "Not Modified", question.fields("news")};
    const proxy::CacheResponse stored = question.stored();
    const auto result = proxy::freshened(stored, notModified, question.moment("now"));
    const std::string status =
        result.status == stored.status ? "" : "status: " + std::to_string(result.status) + "\n";
    return {Kind::fields, status + linesOf(result.fields)};
}

Answer isKnownToClient(const Question& question)
{
    return yes(proxy::isKnownToClient(question.request(), question.stored()));
}

Answer invalidatedBy(const Question& question)
{
    std::string lines;
    for (const auto& target :
        proxy::invalidatedBy(question.request(), question.target(), question.response()))
        lines += "http://" + target.host +
                 (target.port == 80 ? "" : ":" + std::to_string(target.port)) + target.path + "\n";
    return {Kind::set, lines};
}

} // namespace

Function functionOfRules(const std::string& name)
{
    static const std::map<std::string, Function> functions{
        {"cacheKey", cacheKey},
        {"mayBeStored", mayBeStored},
        {"isStorable", isStorable},
        {"freshnessLifetime", freshnessLifetime},
        {"currentAge", currentAge},
        {"selectsStored", selectsStored},
        {"evaluateReuse", evaluateReuse},
        {"mayServeStaleOnError", mayServeStaleOnError},
        {"validationRequest", validationRequest},
        {"freshened", freshened},
        {"isKnownToClient", isKnownToClient},
        {"invalidatedBy", invalidatedBy},
    };
    const auto found = functions.find(name);
    return found == functions.end() ? nullptr : found->second;
}

Answer answerOf(const Question& question)
{
    Function function = nullptr;
    for (const auto find : {functionOfHttp, functionOfRules, functionOfStore})
    {
        if (function == nullptr)
            function = find(question.function());
    }
    if (function == nullptr)
        return {Kind::misread, "there is no function " + question.function()};
    Answer answer = function(question);
    if (const std::string unused = question.unused(); !unused.empty())
        return {Kind::misread, question.function() + "() has no argument `" + unused + "`"};
    return answer;
}

} // namespace Asked
