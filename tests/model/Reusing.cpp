// Whether a stored response may be reused (RFC 9111 sections 4 and 4.3).

#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"
#include "tests/model/Rules.h"

#include <algorithm>

namespace Model
{

namespace
{

/// RFC 9111 sections 5.2.2.2, 5.2.2.4, 5.2.2.8 and 5.2.2.10.
bool mustNeverBeStale(const Directives& said)
{
    return said.has("must-revalidate") || said.has("proxy-revalidate") || said.has("s-maxage") ||
           said.hasWithoutArgument("no-cache");
}

May least(May one, May other)
{
    return std::min(one, other);
}

/// Whether a response of this age has been stale for no longer than `limit`. At the limit either
/// answer is right.
May isStaleFor(Seconds limit, Seconds age, const Range& life, Seconds slack)
{
    if (age - life.low < limit - slack)
        return May::surely;
    return age - life.high > limit + slack ? May::never : May::perhaps;
}

} // namespace

May mayReuse(const StoredResponse& stored, const Message& request, Seconds now, Seconds slack)
{
    const Directives wanted = Directives::ofRequest(request);
    const Directives said = Directives::ofResponse(stored.response);
    if (!isSelectedBy(stored, request) || wanted.has("no-cache") ||
        said.hasWithoutArgument("no-cache"))
        return May::never;
    const Range life = lifetime(stored);
    const Seconds age = ageOf(stored, now);
    const bool takesStale = wanted.has("max-stale");
    May result = age < life.low - slack     ? May::surely
                 : age >= life.high + slack ? May::never
                                            : May::perhaps;
    // Limits that forbid reuse on their own leave a choice if the client also sends max-stale.
    const May refused = takesStale ? May::perhaps : May::never;
    if (result == May::never && !mustNeverBeStale(said))
    {
        if (takesStale)
            result = wanted.hasWithoutArgument("max-stale")
                         ? May::surely
                         : isStaleFor(*wanted.seconds("max-stale"), age, life, slack);
        const auto meanwhile = said.seconds("stale-while-revalidate");
        if (meanwhile && !wanted.has("max-age") && !wanted.has("min-fresh"))
            result = std::max(result, isStaleFor(*meanwhile, age, life, slack));
    }
    // A stale part can also be left, and the whole be requested.
    if (isPart(stored.response) && age >= life.low - slack)
        result = least(result, May::perhaps);
    if (const auto most = wanted.seconds("max-age"))
        result = least(result, age > *most + slack    ? refused
                               : age >= *most - slack ? May::perhaps
                                                      : May::surely);
    if (const auto rest = wanted.seconds("min-fresh"))
        result = least(result, age + *rest > life.high + slack   ? refused
                               : age + *rest >= life.low - slack ? May::perhaps
                                                                 : May::surely);
    return result;
}

May mayServeOnError(
    const StoredResponse& stored, const Message& request, Seconds now, Seconds slack)
{
    const Directives wanted = Directives::ofRequest(request);
    const Directives said = Directives::ofResponse(stored.response);
    if (!isSelectedBy(stored, request) || wanted.has("no-cache") || mustNeverBeStale(said))
        return May::never;
    const Seconds age = ageOf(stored, now);
    const Range life = lifetime(stored);
    std::optional<May> allowed;
    for (const Directives* one : {&said, &wanted})
        if (const auto seconds = one->seconds("stale-if-error"))
            allowed =
                std::max(allowed.value_or(May::never), isStaleFor(*seconds, age, life, slack));
    // A stored error is no better than the new one, so either may be served.
    const bool isOptional = stored.response.status >= 500 || isPart(stored.response);
    return least(allowed.value_or(May::perhaps), isOptional ? May::perhaps : May::surely);
}

May isKnown(const Message& request, const StoredResponse& stored)
{
    if (stored.response.status != 200 && !isPart(stored.response))
        return May::never;
    const May matches = isPart(stored.response) ? May::perhaps : May::surely;
    const auto opaque = [](std::string tag)
    {
        return tag.starts_with("W/") ? tag.substr(2) : tag;
    };
    if (request.has("If-None-Match"))
    {
        const std::string own = opaque(stored.response.value("ETag"));
        for (const std::string& tag : members(request.value("If-None-Match")))
            if (tag == "*" || (!own.empty() && opaque(tag) == own))
                return matches;
        return May::never;
    }
    const auto since = parseDate(request.value("If-Modified-Since"));
    if (!since)
        return May::never;
    const auto changed = parseDate(stored.response.value("Last-Modified"));
    if (!changed)
        return *since >= dateOf(stored) ? May::perhaps : May::never;
    return *since >= *changed ? matches : May::never;
}

bool selects(const Message& notModified, const StoredResponse& stored)
{
    const std::string tag = notModified.value("ETag");
    const std::string own = stored.response.value("ETag");
    if (!tag.empty())
        return tag == own || (tag.starts_with("W/") && tag.substr(2) == own);
    return !notModified.has("Last-Modified") ||
           notModified.value("Last-Modified") == stored.response.value("Last-Modified");
}

StoredResponse freshened(StoredResponse stored, const Message& news, Seconds now)
{
    stored.response.remove("Age");
    for (const auto& field : news.fields)
        if (!Wire::sameName(field.first, "Content-Length"))
            stored.response.remove(field.first);
    for (const auto& field : news.fields)
        if (!Wire::sameName(field.first, "Content-Length"))
            stored.response.fields.push_back(field);
    stored.received = now;
    return stored;
}

} // namespace Model
