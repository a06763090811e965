// Answers that say no, or elsewhere. B passes them on as they are: they are C's, not B's own.

#include "tools/origin/Page.h"

namespace Site
{

namespace
{

Page withStatus(int status, const std::string& title, const std::string& text,
    const std::string& name = "", const std::string& value = "")
{
    return {"status/" + std::to_string(status), title, text,
        [status, name, value](const Asked& asked, Reply& reply)
        {
            reply.status(status);
            if (!name.empty())
                reply.field(name, value);
            if (status != 204)
                explain(asked, reply);
        }};
}

} // namespace

Group statusPages()
{
    return {"Other answers",
        "B passes on the status as it came. The browser’s developer tools show it.",
        {withStatus(204, "204 No Content", "A head and no body: the browser stays where it is."),
            withStatus(301, "301 Moved Permanently",
                "Leads to the text file: its <code>Location</code> is relative, so that it works "
                "behind B too.",
                "Location", "../text.txt"),
            withStatus(302, "302 Found", "Leads to the counter, for this time only.", "Location",
                "../count"),
            withStatus(403, "403 Forbidden", "C understood, and refuses."),
            withStatus(404, "404 Not Found", "C has no such page. Every unknown path gets it too."),
            withStatus(
                500, "500 Internal Server Error", "Something in C went wrong, and C says so."),
            withStatus(503, "503 Service Unavailable", "C is busy: come back in ten seconds.",
                "Retry-After", "10")}};
}

} // namespace Site
