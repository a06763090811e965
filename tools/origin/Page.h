#pragma once

#include "tools/origin/Response.h"

namespace Site
{

struct Page;

/// A request for a page of the site.
struct PageRequest
{
    const Page& page;
    const Wire::Message& message;
    const std::string& raw; ///< the bytes of the request
    std::string path;       ///< of the target, as received, without the slash at its front
    std::string query;      ///< what follows the `?`
    unsigned count;         ///< how often this page has been requested, including this time

    /// The value of `name` in the query `name=value&...`, or `otherwise` if it is not there.
    std::string parameter(std::string_view name, const std::string& otherwise) const;
};

/// A row of the table that is the site.
struct Page
{
    std::string path;  ///< as in the target, without the slash at its front
    std::string title; ///< a few words
    std::string text;  ///< what it does and what to look for, as HTML
    std::function<void(const PageRequest&, Response&)> answer;
    std::string query = ""; ///< what the front page appends to the link, including `?`
};

/// Pages of one kind, under one heading of the front page.
struct Group
{
    std::string title;
    std::string text;
    std::vector<Page> pages;
};

Group plainPages();
Group echoPages();
Group framingPages();
Group cachingPages();
Group statusPages();
Group failingPages();

/// Makes the response an HTML page: the page's title and text, and `more` (HTML) below them.
void explain(const PageRequest& request, Response& response, const std::string& more = "");

/// "When the origin sent this response, at ..., the page had been requested 3 times.", as HTML.
std::string countLine(const PageRequest& request);

} // namespace Site
