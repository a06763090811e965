// From the request to the row of the table, and back.

#include "tools/origin/Responder.h"

#include "tools/origin/FrontPage.h"

#include <algorithm>

namespace Site
{

namespace
{

/// The path of a target, without the slash at its front, and its query. The target of a request to
/// a server may be a whole URI too (RFC 9112 section 3.2.2); then its authority is skipped.
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

void sayPlainly(Reply& reply, int status, const std::string& text)
{
    reply.status(status);
    reply.body("text/plain; charset=utf-8", text + "\n");
}

} // namespace

Responder::Responder()
    : _groups{plainPages(), mirrorPages(), framingPages(), cachingPages(), statusPages(),
          failingPages()},
      _front{"", "C, the origin server", "",
          [this](const Asked& asked, Reply& reply)
          {
              reply.field("Cache-Control", "max-age=60");
              reply.body("text/html; charset=utf-8", frontPage(_groups, asked));
          }}
{
}

void Responder::handle(const std::shared_ptr<Wire::Exchange>& exchange)
{
    if (exchange->request.over())
        answer(*exchange);
    else
        exchange->whenOver = [this, &asked = *exchange]
        {
            answer(asked);
        };
}

void Responder::answer(Wire::Exchange& exchange)
{
    Reply reply;
    fill(exchange, reply);
    reply.send(*exchange.peer, exchange.request);
}

void Responder::fill(const Wire::Exchange& exchange, Reply& reply)
{
    const auto& request = exchange.request;
    if (request.broken())
        return sayPlainly(reply, 400, "C cannot read this request: " + request.fault() + ".");

    const auto [path, query] = split(request.target());
    const bool reads = request.method() == "GET" || request.method() == "HEAD";
    if (!reads && path != "echo")
        return sayPlainly(reply, 501,
            "C knows GET and HEAD, and any method for /echo, but not " + request.method() + ".");

    const Page* page = find(path);
    if (!page)
        return sayPlainly(reply, 404,
            "C has no page /" + path + ". Its front page, /, names all that there are.");
    page->answer({*page, request, exchange.raw, path, query, ++_counts[path]}, reply);
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
