// Pages with freshness lifetimes and validators (RFC 9111). Each shows how often it was requested,
// so that a response from the proxy's cache can be told from one that the origin has just sent.

#include "tools/origin/Html.h"
#include "tools/origin/Page.h"

namespace Site
{

namespace
{

const char* const tag = "\"first-edition\"";
const char* const longAgo = "Sun, 06 Nov 1994 08:49:37 GMT";

/// A page that shows how often it was requested, with one additional field.
Page counted(const std::string& path, const std::string& title, const std::string& text,
    const std::string& name, const std::string& value)
{
    return {path, title, text,
        [name, value](const PageRequest& request, Response& response)
        {
            response.field(name, value);
            explain(request, response, countLine(request));
        }};
}

/// A page that answers 304 if the condition of the request shows that the client has it already.
Page validated(const std::string& path, const std::string& title, const std::string& text,
    const std::string& validator, const std::string& condition, const std::string& value)
{
    return {path, title, text,
        [validator, condition, value](const PageRequest& request, Response& response)
        {
            response.field("Cache-Control", "no-cache");
            response.field(validator, value);
            if (request.message.has(condition, value) || request.message.value(condition) == value)
                response.status(304);
            else
                explain(request, response, countLine(request));
        }};
}

void language(const PageRequest& request, Response& response)
{
    const std::string wanted = request.message.value("Accept-Language");
    const bool german = wanted.starts_with("de");
    const bool french = wanted.starts_with("fr");
    response.field("Cache-Control", "max-age=60");
    response.field("Vary", "Accept-Language");
    response.field("Content-Language", german ? "de" : french ? "fr" : "en");
    explain(request, response,
        std::string("<p class=\"lead\">") +
            (german      ? "Guten Tag! Das ist die deutsche Seite."
                : french ? "Bonjour ! Voici la page française."
                         : "Good day! This is the English page.") +
            "</p>\n<p>The <code>Accept-Language</code> that the origin received: <code>" +
            escaped(wanted) + "</code></p>" + countLine(request));
}

} // namespace

Group cachingPages()
{
    return {"For the cache",
        "Request each of these twice. The number tells whether the second request reached the "
        "origin.",
        {counted("count", "A counter",
             "It may be stored for a minute. The second time the number must <b>not</b> change, "
             "because the page comes from the proxy’s cache.",
             "Cache-Control", "max-age=60"),
            counted("uncached-count", "A counter that is not stored",
                "<code>no-store</code>: the number must grow with each request.", "Cache-Control",
                "no-store"),
            counted("max-age-60", "Fresh for a minute",
                "<code>max-age=60</code>. After a minute the proxy must contact the origin again.",
                "Cache-Control", "max-age=60"),
            counted("max-age-5", "Fresh for five seconds",
                "<code>max-age=5</code>: short enough to watch it become stale.", "Cache-Control",
                "max-age=5"),
            counted("private", "For one user only",
                "<code>private</code>: a browser may store it; the proxy, which serves many, may "
                "not.",
                "Cache-Control", "private, max-age=60"),
            counted("expired", "Stale on arrival",
                "<code>Expires</code> is in the past: the proxy must contact the origin for each "
                "request.",
                "Expires", longAgo),
            validated("etag", "A page with an entity tag",
                "It may be stored, but must be revalidated before each use. A request with "
                "<code>If-None-Match</code> gets <code>304</code> without a body.",
                "ETag", "If-None-Match", tag),
            validated("last-modified", "A page with a date",
                "The same with a date: the proxy revalidates it by sending the time of "
                "<code>Last-Modified</code> in <code>If-Modified-Since</code>.",
                "Last-Modified", "If-Modified-Since", longAgo),
            {"vary", "A page in three languages",
                "<code>Vary: Accept-Language</code>: English, German or French, as the request "
                "prefers. One stored response cannot serve all.",
                language}}};
}

} // namespace Site
