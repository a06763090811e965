// Finds the page for a request, and lets it answer.

#include "tools/origin/Responder.h"

#include "tools/origin/FrontPage.h"

#include <algorithm>

namespace Site
{

namespace
{

/// The path of a target, without the slash at its front, and its query. A server must accept a
/// target in absolute-form, too (RFC 9112 section 3.2.2); its scheme and authority are skipped.
std::pair<std::string, std::string> split(std::string target)
{
    const auto scheme = target.find("://");
    if (!target.starts_with('/') && scheme != std::string::npos)
    {
        const auto path = target.find('/', scheme + 3);
        target = path == std::string::npos ? "/" : target.substr(path);
    }
    const auto mark = std::min(target.find('?'), target.size());
    const std::size_t slash = target.starts_with('/') ? 1 : 0;
    return {target.substr(slash, mark - slash), target.substr(std::min(mark + 1, target.size()))};
}

void answerWithText(Response& response, int status, const std::string& text)
{
    response.status(status);
    response.body("text/plain; charset=utf-8", text + "\n");
}

} // namespace

Responder::Responder()
    : _groups{plainPages(), echoPages(), framingPages(), cachingPages(), statusPages(),
          failingPages()},
      _front{"", "The origin server", "",
          [this](const PageRequest& request, Response& response)
          {
              response.field("Cache-Control", "max-age=60");
              response.body("text/html; charset=utf-8", frontPage(_groups, request));
          }}
{
}

void Responder::handle(const std::shared_ptr<Wire::Exchange>& exchange)
{
    if (exchange->request.over())
        answer(*exchange);
    else
        exchange->whenOver = [this, &waiting = *exchange]
        {
            answer(waiting);
        };
}

void Responder::answer(Wire::Exchange& exchange)
{
    Response response;
    fill(exchange, response);
    response.send(*exchange.peer, exchange.request);
}

void Responder::fill(const Wire::Exchange& exchange, Response& response)
{
    const auto& request = exchange.request;
    if (request.broken())
        return answerWithText(
            response, 400, "The origin cannot parse this request: " + request.fault() + ".");

    const auto [path, query] = split(request.target());
    const bool isGetOrHead = request.method() == "GET" || request.method() == "HEAD";
    if (!isGetOrHead && path != "echo")
        return answerWithText(response, 501,
            "The origin supports GET and HEAD, and any method for /echo, but not " +
                request.method() + ".");

    const Page* page = find(path);
    if (!page)
        return answerWithText(response, 404,
            "The origin has no page /" + path + ". Its front page, /, lists all pages.");
    page->answer({*page, request, exchange.raw, path, query, ++_counts[path]}, response);
}

const Page* Responder::find(const std::string& path) const
{
    if (path.empty())
        return &_front;
    for (const auto& group : _groups)
    {
        for (const auto& page : group.pages)
        {
            if (page.path == path)
                return &page;
        }
    }
    return nullptr;
}

} // namespace Site
