// Pages that show what the origin received.

#include "tools/origin/Html.h"
#include "tools/origin/Page.h"

namespace Site
{

namespace
{

/// The bytes as HTML, with line ends and other bytes that cannot be printed made visible.
std::string marked(const std::string& bytes)
{
    std::string html;
    for (const char c : bytes)
    {
        const bool isPrintable = static_cast<unsigned char>(c) >= 0x20 && c != '\x7f';
        if (isPrintable)
            html += escaped({&c, 1});
        else
            html += "<b>" + Wire::shown({&c, 1}) + "</b>" + (c == '\n' ? "\n" : "");
    }
    return html;
}

void echo(const PageRequest& request, Response& response)
{
    response.field("Cache-Control", "no-store");
    response.body("text/plain", request.raw);
}

void echoMarked(const PageRequest& request, Response& response)
{
    response.field("Cache-Control", "no-store");
    explain(request, response, "<pre>" + marked(request.raw) + "</pre>");
}

} // namespace

Group echoPages()
{
    return {"What the origin received",
        "These pages show what the proxy really wrote to its connection with the origin.",
        {{"echo", "The request",
             "Exactly the bytes that the origin received, for any method. Is the target right? Is "
             "there a <code>Host</code>?",
             echo},
            {"echo-marked", "The request with its line ends",
                "The same, but the line ends are visible: each line ends in <code>\\r\\n</code>, "
                "and the last one is empty.",
                echoMarked}}};
}

} // namespace Site
