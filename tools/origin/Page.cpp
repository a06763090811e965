// What the pages share: a description of the page as its content, and reading the query.

#include "tools/origin/Page.h"

#include "tools/origin/Html.h"

#include <algorithm>

namespace Site
{

std::string PageRequest::parameter(std::string_view name, const std::string& otherwise) const
{
    std::string_view rest = query;
    while (!rest.empty())
    {
        const auto part = rest.substr(0, rest.find('&'));
        if (part.starts_with(name) && part.substr(name.size()).starts_with('='))
            return std::string(part.substr(name.size() + 1));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    }
    return otherwise;
}

void explain(const PageRequest& request, Response& response, const std::string& more)
{
    std::string up;
    for (auto slashes = std::count(request.path.begin(), request.path.end(), '/'); slashes > 0;
         --slashes)
        up += "../";
    const auto& page = request.page;
    const std::string back = "<p class=\"back\"><a href=\"" + (up.empty() ? "./" : up) +
                             "\">All pages of the origin</a></p>";
    response.body("text/html; charset=utf-8",
        htmlPage(page.title, "<h1>" + page.title + "</h1>\n<p class=\"lead\">" + page.text +
                                 "</p>\n" + more + "\n" + back));
}

std::string countLine(const PageRequest& request)
{
    const std::string times =
        request.count == 1 ? "once" : "<b>" + std::to_string(request.count) + "</b> times";
    return "<p class=\"note\">When the origin sent this response, at " +
           httpDate(std::time(nullptr)) + ", the page had been requested " + times + ".</p>";
}

} // namespace Site
