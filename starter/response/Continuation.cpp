// From one response to the next, in the middle of a body.

#include "response/Continuation.h"

#include "BadMessage.h"
#include "http/Forwarding.h"

#include <Poco/String.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace proxy
{

namespace
{

constexpr const char* differs =
    "The shared response ended before it was complete, and a second one is different.";

using Lines = std::vector<std::pair<std::string, std::string>>;

/// The fields that must be equal, sorted by name: all but those that are about one message or one
/// transfer. If the second response had, for instance, another Cache-Control, its end would be sent
/// under the rules of the first.
Lines compared(const FieldList& fields)
{
    FieldList some = endToEndFields(fields);
    some.removeAll({"Age", "Cache-Status", "Content-Length", "Date", "Via"});
    Lines lines;
    for (const Field& field : some)
        lines.emplace_back(Poco::toLower(field.name), field.value);
    // The order counts only among fields of the same name (RFC 9110 section 5.3).
    std::stable_sort(lines.begin(), lines.end(),
        [](const auto& one, const auto& other) { return one.first < other.first; });
    return lines;
}

} // namespace

Continuation::Continuation(
    ResponseHead first, std::uint64_t sent, std::function<std::string_view()> next)
    : _first(std::move(first)), _left(sent), _next(std::move(next))
{
}

void Continuation::check(const ResponseHead& head) const
{
    if (head.status != _first.status || compared(head.fields) != compared(_first.fields))
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
