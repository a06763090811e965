#pragma once

#include "tools/origin/Page.h"
#include "tools/wire/Origin.h"

#include <map>

namespace Site
{

/// The web site of the mock origin: the table of its pages, and the handler that answers from it.
class Responder
{
public:
    Responder();

    /// All pages except the front page.
    const std::vector<Group>& groups() const { return _groups; }

    /// A Wire::Origin::Handler. Answers when the request is complete, and with 400 if it is broken.
    void handle(const std::shared_ptr<Wire::Exchange>& exchange);

private:
    void answer(Wire::Exchange& exchange);
    void fill(const Wire::Exchange& exchange, Response& response);
    const Page* find(const std::string& path) const;

    std::vector<Group> _groups;
    Page _front;
    std::map<std::string, unsigned> _counts; ///< how often each page was requested
};

} // namespace Site
