#pragma once

#include "tools/origin/Page.h"
#include "tools/wire/Origin.h"

#include <map>

namespace Site
{

/// The site behind the mock origin: the table of its pages, and who answers from it.
class Responder
{
public:
    Responder();

    /// All pages but the front page.
    const std::vector<Group>& groups() const { return _groups; }

    /// A Wire::Origin::Handler. Answers when the request is complete; a broken one with 400.
    void handle(const std::shared_ptr<Wire::Exchange>& exchange);

private:
    void answer(Wire::Exchange& exchange);
    void fill(const Wire::Exchange& exchange, Reply& reply);
    const Page* find(const std::string& path) const;

    std::vector<Group> _groups;
    Page _front;
    std::map<std::string, unsigned> _counts; ///< how often each page was asked for
};

} // namespace Site
