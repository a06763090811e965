// What pages have in common: the page that explains itself, and how queries are read.

#include "tools/origin/Page.h"

#include "tools/origin/Html.h"

#include <algorithm>

namespace Site
{

std::string Asked::parameter(std::string_view name, const std::string& otherwise) const
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

void explain(const Asked& asked, Reply& reply, const std::string& more)
{
    std::string up;
    for (auto slashes = std::count(asked.path.begin(), asked.path.end(), '/'); slashes > 0;
         --slashes)
        up += "../";
    const auto& page = asked.page;
    const std::string back =
        "<p class=\"back\"><a href=\"" + (up.empty() ? "./" : up) + "\">All pages of C</a></p>";
    reply.body("text/html; charset=utf-8",
        htmlPage(page.title, "<h1>" + page.title + "</h1>\n<p class=\"lead\">" + page.text +
                                 "</p>\n" + more + "\n" + back));
}

std::string countLine(const Asked& asked)
{
    const std::string times =
        asked.count == 1 ? "once" : "<b>" + std::to_string(asked.count) + "</b> times";
    return "<p class=\"note\">When C made this copy, at " + httpDate(std::time(nullptr)) +
           ", it had been asked for this page " + times + ".</p>";
}

} // namespace Site
