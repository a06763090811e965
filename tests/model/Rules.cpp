// RFC 9111, section by section, as far as it concerns a shared cache. Written from the text of the
// RFC. Where that leaves a choice, the choice of this kit is `surely`, and any other one `perhaps`.

#include "tests/model/Rules.h"

#include "tests/model/Directives.h"
#include "tests/model/Ranges.h"

#include <algorithm>
#include <ctime>
#include <set>

namespace Model
{

namespace
{

const std::set<int> heuristic{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501};

bool isUnderstood(int status)
{
    static const std::set<int> known{200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304,
        305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414,
        415, 416, 417, 421, 422, 426, 500, 501, 502, 503, 504, 505};
    return known.contains(status);
}

bool hasExplicitLifetime(const Message& response)
{
    const Directives said = Directives::ofResponse(response);
    return said.hasNumber("s-maxage") || said.hasNumber("max-age") ||
           (!said.isTargeted() && response.has("Expires"));
}

} // namespace

std::optional<Seconds> parseDate(const std::string& text)
{
    std::tm parts{};
    const char* end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end == nullptr || *end != '\0' || text.size() != 29)
        return std::nullopt;
    return ::timegm(&parts);
}

std::string formatDate(Seconds time)
{
    const std::time_t seconds = time;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

May mayStore(const Message& request, const Message& response)
{
    const Directives said = Directives::ofResponse(response);
    const bool mustUnderstand = said.has("must-understand");
    if (Directives::ofRequest(request).has("no-store") ||
        (mustUnderstand ? !isUnderstood(response.status) : said.has("no-store")) ||
        said.hasWithoutArgument("private"))
        return May::never;
    if (request.has("Authorization") && !said.has("must-revalidate") && !said.has("public") &&
        !said.hasNumber("s-maxage"))
        return May::never;
    if ((response.status == 206 && !isPart(response)) || response.status == 304 ||
        response.status == 412 || response.status == 416)
        return May::never;
    if (response.broken || response.status < 200)
        return May::never;
    if (said.has("private") || mustUnderstand || said.has("no-store"))
        return May::perhaps;
    if (hasExplicitLifetime(response))
        return May::surely;
    if (!said.has("public") && !heuristic.contains(response.status))
        return May::never;
    return response.status == 200 ? May::surely : May::perhaps;
}

Range lifetime(const StoredResponse& stored)
{
    const Directives said = Directives::ofResponse(stored.response);
    for (const char* name : {"s-maxage", "max-age"})
        if (const auto seconds = said.seconds(name))
            return {said.isRepeated(name) ? 0 : *seconds, *seconds};
    const Seconds made = dateOf(stored);
    if (!said.isTargeted() && stored.response.has("Expires"))
    {
        const auto end = parseDate(stored.response.value("Expires"));
        const Seconds left = end ? std::max<Seconds>(*end - made, 0) : 0;
        return {left, left};
    }
    const auto changed = parseDate(stored.response.value("Last-Modified"));
    if (!changed || *changed >= made ||
        !(heuristic.contains(stored.response.status) || said.has("public")))
        return {0, 0};
    const Seconds since = made - *changed;
    return {std::min<Seconds>(since / 10, 86400), std::min<Seconds>((since + 9) / 10, 86400)};
}

Seconds ageOf(const StoredResponse& stored, Seconds now)
{
    Seconds said = 0;
    if (const auto all = members(stored.response.value("Age")); !all.empty())
        if (all[0].find_first_not_of("0123456789") == std::string::npos)
            said = all[0].size() > 10 ? Seconds{1} << 31
                                      : std::min<Seconds>(std::stoll(all[0]), Seconds{1} << 31);
    const Seconds apparent = std::max<Seconds>(0, stored.received - dateOf(stored));
    return std::max(apparent, said) + std::max<Seconds>(0, now - stored.received);
}

Seconds dateOf(const StoredResponse& stored)
{
    return parseDate(stored.response.value("Date")).value_or(stored.received);
}

bool isSelectedBy(const StoredResponse& stored, const Message& request)
{
    for (const std::string& name : members(stored.response.value("Vary")))
        if (name == "*" || stored.request.has(name) != request.has(name) ||
            stored.request.value(name) != request.value(name))
            return false;
    return true;
}

} // namespace Model
