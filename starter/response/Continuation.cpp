// From one response to the next, in the middle of a body.

#include "response/Continuation.h"

#include "BadMessage.h"

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

constexpr const char* differs =
    "The shared response ended before it was complete, and a second one is different.";

} // namespace

Continuation::Continuation(
    ResponseHead first, std::uint64_t sent, std::function<std::string_view()> next)
    : _first(std::move(first)), _left(sent), _next(std::move(next))
{
}

void Continuation::check(const ResponseHead& head) const
{
    if (head.status != _first.status)
        throw BadMessage(differs);
    for (const char* name : {"ETag", "Last-Modified", "Content-Type", "Content-Encoding"})
        if (head.fields.find(name) != _first.fields.find(name))
            throw BadMessage(differs);
}

std::string_view Continuation::skipKnown(std::string_view block)
{
    while (_left > 0 && !block.empty())
    {
        if (_block.empty())
            _block = _next();
        const auto count = std::min({block.size(), _block.size(), static_cast<std::size_t>(_left)});
        if (count == 0 || block.substr(0, count) != _block.substr(0, count))
            throw BadMessage(differs);
        block.remove_prefix(count);
        _block.remove_prefix(count);
        _left -= count;
    }
    return block;
}

void Continuation::checkEnd() const
{
    if (_left > 0)
        throw BadMessage(differs);
}

} // namespace proxy
