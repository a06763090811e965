// Pages that show what reached C.

#include "tools/origin/Html.h"
#include "tools/origin/Page.h"

namespace Site
{

namespace
{

/// The bytes as HTML, with the line ends and other bytes that do not print made visible.
std::string marked(const std::string& bytes)
{
    std::string html;
    for (const char c : bytes)
    {
        const bool prints = static_cast<unsigned char>(c) >= 0x20 && c != '\x7f';
        if (prints)
            html += escaped({&c, 1});
        else
            html += "<b>" + Wire::shown({&c, 1}) + "</b>" + (c == '\n' ? "\n" : "");
    }
    return html;
}

void echo(const Asked& asked, Reply& reply)
{
    reply.field("Cache-Control", "no-store");
    reply.body("text/plain", asked.raw);
}

void echoMarked(const Asked& asked, Reply& reply)
{
    reply.field("Cache-Control", "no-store");
    explain(asked, reply, "<pre>" + marked(asked.raw) + "</pre>");
}

} // namespace

Group mirrorPages()
{
    return {"What C received", "Look here for what B really wrote into its connection with C.",
        {{"echo", "The request",
             "The very bytes that C received, and nothing else. Any method. Is the target right? "
             "Is there a <code>Host</code>?",
             echo},
            {"echo-marked", "The request, with its line ends",
                "What C received, with line ends made visible: each line ends in "
                "<code>\\r\\n</code>, and the last one is empty.",
                echoMarked}}};
}

} // namespace Site
