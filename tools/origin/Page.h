#pragma once

#include "tools/origin/Reply.h"

namespace Site
{

struct Page;

/// A request for a page of the site.
struct Asked
{
    const Page& page;
    const Wire::Message& request;
    const std::string& raw; ///< the request's own bytes
    std::string path;       ///< of the target, as it came, without the slash at its front
    std::string query;      ///< what stands behind the `?`
    unsigned count;         ///< how often this page was asked for, this time counted

    /// The value of `name` in the query `name=value&...`, or `otherwise`.
    std::string parameter(std::string_view name, const std::string& otherwise) const;
};

/// One row of the table that is the site.
struct Page
{
    std::string path;  ///< as it stands in the target, without the slash at its front
    std::string title; ///< a few words
    std::string text;  ///< what it does and what to look for, HTML
    std::function<void(const Asked&, Reply&)> answer;
    std::string query = ""; ///< that the front page puts behind the link, with its `?`
};

/// Pages of one kind, under one heading of the front page.
struct Group
{
    std::string title;
    std::string text;
    std::vector<Page> pages;
};

Group plainPages();
Group mirrorPages();
Group framingPages();
Group cachingPages();
Group statusPages();
Group failingPages();

/// Fills the reply with an HTML page: the page's title and text, and `more` (HTML) under it.
void explain(const Asked& asked, Reply& reply, const std::string& more = "");

/// "When C made this copy, at ..., it had been asked for this page 3 times.", HTML.
std::string countLine(const Asked& asked);

} // namespace Site
