// Responses with other status codes. The proxy passes them on as they are: they are the origin's.

#include "tools/origin/Page.h"

namespace Site
{

namespace
{

Page withStatus(int status, const std::string& title, const std::string& text,
    const std::string& name = "", const std::string& value = "")
{
    return {"status/" + std::to_string(status), title, text,
        [status, name, value](const PageRequest& request, Response& response)
        {
            response.status(status);
            if (!name.empty())
                response.field(name, value);
            if (status != 204)
                explain(request, response);
        }};
}

} // namespace

Group statusPages()
{
    return {"Other responses",
        "The proxy passes the status on as it is. The browser’s developer tools show it.",
        {withStatus(204, "204 No Content",
             "A head without a body: the browser stays on the page that it shows."),
            withStatus(301, "301 Moved Permanently",
                "Redirects to the text file. Its <code>Location</code> is relative, so it works "
                "behind the proxy, too.",
                "Location", "../text.txt"),
            withStatus(302, "302 Found", "Redirects to the counter, this time only.", "Location",
                "../count"),
            withStatus(403, "403 Forbidden", "The origin understood the request, and refuses it."),
            withStatus(404, "404 Not Found",
                "The origin has no such page. Every unknown path gets this response."),
            withStatus(500, "500 Internal Server Error",
                "Something failed in the origin, and it says so."),
            withStatus(503, "503 Service Unavailable",
                "The origin is busy: try again in ten seconds.", "Retry-After", "10")}};
}

} // namespace Site
