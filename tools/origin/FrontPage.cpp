// Generated from the table that also answers the requests, so that it lists every page. Its links
// are relative: behind the proxy, at localhost:8899/www.example.com/, the root of the origin is not
// the root of the URI.

#include "tools/origin/FrontPage.h"

#include "tools/origin/Html.h"

namespace Site
{

namespace
{

// Without the slash at the end, the browser would resolve the links against the proxy's own root.
const char* const addSlash =
    "<script>if (!location.pathname.endsWith('/')) location.replace(location.pathname + '/' + "
    "location.search);</script>\n";

const char* const opening =
    "<h1>You have reached the origin server</h1>\n"
    "<p class=\"lead\">This small site is behind the proxy that you build. Each page tests one "
    "thing that a proxy has to do, and says what to look for. A proxy that copes with all of them "
    "is a good one.</p>\n";

const char* const advice =
    "<p>This page may be stored for a minute. Request it again: if the time above has not changed, "
    "it came from the proxy’s cache, and the origin was not contacted.</p>\n"
    "<p>A shell shows more than a browser. <code>curl -i</code> prints heads as well as bodies and "
    "sends a plain request, whereas a browser has a cache of its own, and its “reload” tells the "
    "proxy to check with the origin.</p>\n";

std::string row(const Page& page)
{
    return "<div><dt><a class=\"path\" href=\"" + escaped(page.path + page.query) + "\">" +
           escaped(page.path) + "</a></dt><dd><b>" + page.title + ".</b> " + page.text +
           "</dd></div>\n";
}

} // namespace

std::string frontPage(const std::vector<Group>& groups, const PageRequest& request)
{
    std::string body = addSlash;
    body += opening;
    body += "<figure>" + clientProxyOrigin() + "</figure>\n" + countLine(request) + advice;
    for (const auto& group : groups)
    {
        body += "<section>\n<h2>" + group.title + "</h2>\n<p class=\"soft\">" + group.text +
                "</p>\n<dl>\n";
        for (const auto& page : group.pages)
            body += row(page);
        body += "</dl>\n</section>\n";
    }
    return htmlPage(request.page.title, body);
}

} // namespace Site
