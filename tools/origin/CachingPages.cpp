// Pages with lifetimes and validators (RFC 9111). Each shows how often C was asked for it, so that
// an answer from B's cache can be told from one of C's.

#include "tools/origin/Html.h"
#include "tools/origin/Page.h"

namespace Site
{

namespace
{

const char* const tag = "\"first-edition\"";
const char* const longAgo = "Sun, 06 Nov 1994 08:49:37 GMT";

/// A page that says how often C was asked, with one more field.
Page counted(const std::string& path, const std::string& title, const std::string& text,
    const std::string& name, const std::string& value)
{
    return {path, title, text,
        [name, value](const Asked& asked, Reply& reply)
        {
            reply.field(name, value);
            explain(asked, reply, countLine(asked));
        }};
}

/// Answers 304 if the request's condition says that the client has this edition already.
Page validated(const std::string& path, const std::string& title, const std::string& text,
    const std::string& validator, const std::string& condition, const std::string& value)
{
    return {path, title, text,
        [validator, condition, value](const Asked& asked, Reply& reply)
        {
            reply.field("Cache-Control", "no-cache");
            reply.field(validator, value);
            if (asked.request.has(condition, value) || asked.request.value(condition) == value)
                reply.status(304);
            else
                explain(asked, reply, countLine(asked));
        }};
}

void language(const Asked& asked, Reply& reply)
{
    const std::string wanted = asked.request.value("Accept-Language");
    const bool german = wanted.starts_with("de");
    const bool french = wanted.starts_with("fr");
    reply.field("Cache-Control", "max-age=60");
    reply.field("Vary", "Accept-Language");
    reply.field("Content-Language", german ? "de" : french ? "fr" : "en");
    explain(asked, reply,
        std::string("<p class=\"lead\">") +
            (german      ? "Guten Tag! Das ist die deutsche Seite."
                : french ? "Bonjour ! Voici la page française."
                         : "Good day! This is the English page.") +
            "</p>\n<p>Your <code>Accept-Language</code> as C saw it: <code>" + escaped(wanted) +
            "</code></p>" + countLine(asked));
}

} // namespace

Group cachingPages()
{
    return {"For the cache",
        "Load each of these twice. The number tells whether C was asked again.",
        {counted("count", "A counter",
             "It may be kept for a minute. The second time the number must <b>not</b> change: then "
             "the page came from B’s cache.",
             "Cache-Control", "max-age=60"),
            counted("uncached-count", "A counter that is not kept",
                "<code>no-store</code>: the number must grow with each reload.", "Cache-Control",
                "no-store"),
            counted("max-age-60", "Fresh for a minute",
                "<code>max-age=60</code>. After a minute C is asked again.", "Cache-Control",
                "max-age=60"),
            counted("max-age-5", "Fresh for five seconds",
                "<code>max-age=5</code>: short enough to watch it grow old.", "Cache-Control",
                "max-age=5"),
            counted("private", "For one person only",
                "<code>private</code>: a browser may keep it, B, which serves many, may not.",
                "Cache-Control", "private, max-age=60"),
            counted("expired", "Old on arrival",
                "<code>Expires</code> lies in the past: each use has to ask C first.", "Expires",
                longAgo),
            validated("etag", "A page with an entity tag",
                "It may be kept, but C is asked each time whether it still holds. A request with "
                "<code>If-None-Match</code> gets <code>304</code> without a body.",
                "ETag", "If-None-Match", tag),
            validated("last-modified", "A page with a date",
                "It may be kept, but each use asks C by <code>If-Modified-Since</code> whether it "
                "has changed since the time in <code>Last-Modified</code>.",
                "Last-Modified", "If-Modified-Since", longAgo),
            {"vary", "A page in three languages",
                "<code>Vary: Accept-Language</code>: English, German or French, as the request "
                "asks. One kept copy does not serve all.",
                language}}};
}

} // namespace Site
