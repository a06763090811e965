// Made from the table that also answers, so it names every page there is. Its links are relative:
// it is also read behind B, at localhost:8899/www.example.com/, where C's own root is not the root.

#include "tools/origin/FrontPage.h"

#include "tools/origin/Html.h"

namespace Site
{

namespace
{

// Without the slash at the end, the browser would resolve the links against B's own root.
const char* const addSlash =
    "<script>if (!location.pathname.endsWith('/')) location.replace(location.pathname + '/' + "
    "location.search);</script>\n";

const char* const opening =
    "<h1>You have reached C, the origin server</h1>\n"
    "<p class=\"lead\">This small site stands behind the proxy that you build. Each page here does "
    "one thing to B, and says what to look for. When all of them behave, B is a good proxy.</p>\n";

std::string row(const Page& page)
{
    return "<div><dt><a class=\"path\" href=\"" + escaped(page.path + page.query) + "\">" +
           escaped(page.path) + "</a></dt><dd><b>" + page.title + ".</b> " + page.text +
           "</dd></div>\n";
}

} // namespace

std::string frontPage(const std::vector<Group>& groups, const Asked& asked)
{
    std::string body = addSlash;
    body += opening;
    body += "<figure>" + pictureOfThree() + "</figure>\n" + countLine(asked);
    body += "<p>The front page may be kept for a minute. Ask for it again: if the time above "
            "stands still, the page came from B’s cache, and C heard nothing of it.</p>\n"
            "<p>A shell is the better witness. <code>curl -i</code> shows heads as well as bodies, "
            "and asks plainly, while a browser keeps copies of its own and by “reload” asks B to "
            "check with C.</p>\n";
    for (const auto& group : groups)
    {
        body += "<section>\n<h2>" + group.title + "</h2>\n<p class=\"soft\">" + group.text +
                "</p>\n<dl>\n";
        for (const auto& page : group.pages)
            body += row(page);
        body += "</dl>\n</section>\n";
    }
    return htmlPage(asked.page.title, body);
}

} // namespace Site
