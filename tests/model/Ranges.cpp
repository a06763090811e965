// Parts of responses (RFC 9110 section 14, RFC 9111 sections 3.3 and 3.4). A request wants one range
// of bytes, or all.

#include "tests/model/Ranges.h"

#include <algorithm>
#include <regex>

namespace Model
{

namespace
{

/// Positions in the complete body; both ends are included.
struct Span
{
    Seconds first;
    Seconds last;

    bool isEmpty() const { return last < first; }
};

/// A part and the size of the complete body.
struct Part
{
    Span span;
    Seconds size;
};

std::optional<Part> partOf(const Message& response)
{
    static const std::regex form("bytes ([0-9]{1,9})-([0-9]{1,9})/([0-9]{1,9})");
    const std::string value = response.value("Content-Range");
    std::smatch found;
    if (response.status != 206 || !std::regex_match(value, found, form))
        return std::nullopt;
    return Part{{std::stoll(found[1]), std::stoll(found[2])}, std::stoll(found[3])};
}

/// What Range wants of `size` bytes; empty if they have none of it. std::nullopt if the field is not
/// a valid range of bytes, and therefore ignored.
std::optional<Span> wantedSpan(const Message& request, Seconds size)
{
    static const std::regex form("bytes=([0-9]{0,9})-([0-9]{0,9})", std::regex::icase);
    const std::string value = request.value("Range");
    std::smatch found;
    if (request.method != "GET" || !std::regex_match(value, found, form))
        return std::nullopt;
    const bool hasFirst = found[1].length() > 0;
    const bool hasLast = found[2].length() > 0;
    if (!hasFirst && !hasLast)
        return std::nullopt;
    if (!hasFirst)
        return Span{std::max<Seconds>(0, size - std::stoll(found[2])), size - 1};
    const Seconds first = std::stoll(found[1]);
    const Seconds last = hasLast ? std::stoll(found[2]) : std::max(first, size);
    if (last < first)
        return std::nullopt;
    return Span{first, std::min(last, size - 1)};
}

bool isStrong(const std::string& tag)
{
    return tag.starts_with('"');
}

/// RFC 9110 section 13.1.5: without If-Range, it holds.
bool ifRangeHolds(const Message& request, const StoredResponse& stored)
{
    const std::string condition = request.value("If-Range");
    if (condition.empty())
        return true;
    if (isStrong(condition) || condition.starts_with("W/"))
        return isStrong(condition) && condition == stored.response.value("ETag");
    const auto changed = parseDate(condition);
    return changed && condition == stored.response.value("Last-Modified") &&
           *changed < dateOf(stored);
}

std::string contentRange(const Span& span, Seconds size)
{
    return "bytes " + std::to_string(span.first) + "-" + std::to_string(span.last) + "/" +
           std::to_string(size);
}

/// The bytes `span` of a body that begins at `begin` of the complete one.
std::string cut(const std::string& body, const Span& span, Seconds begin)
{
    return body.substr(static_cast<std::size_t>(span.first - begin),
        static_cast<std::size_t>(span.last - span.first + 1));
}

} // namespace

bool isPart(const Message& response)
{
    return partOf(response).has_value();
}

std::optional<Given> givenBy(const StoredResponse& stored, const Message& request)
{
    const Message& response = stored.response;
    const auto part = partOf(response);
    const Seconds size = part ? part->size : static_cast<Seconds>(response.body.size());
    const auto wanted =
        ifRangeHolds(request, stored) ? wantedSpan(request, size) : std::optional<Span>();
    if (part)
    {
        if (!wanted || wanted->isEmpty() || wanted->first < part->span.first ||
            wanted->last > part->span.last)
            return std::nullopt;
        return Given{
            206, contentRange(*wanted, size), cut(response.body, *wanted, part->span.first)};
    }
    if (!wanted || response.status != 200)
        return Given{response.status, "", response.body};
    if (wanted->isEmpty())
        return Given{416, "bytes */" + std::to_string(size), ""};
    return Given{206, contentRange(*wanted, size), cut(response.body, *wanted, 0)};
}

std::optional<Message> partOfBroken(const Message& response)
{
    if (!response.broken || !isStrong(response.value("ETag")))
        return std::nullopt;
    Message part = response;
    part.broken = false;
    if (response.status == 200)
    {
        const auto size = static_cast<Seconds>(response.body.size());
        part.status = 206;
        part.fields.emplace_back("Content-Range", contentRange({0, size - 1}, size));
    }
    return isPart(part) ? std::optional(part) : std::nullopt;
}

std::optional<StoredResponse> combined(const StoredResponse& older, const StoredResponse& newer)
{
    const auto one = partOf(older.response);
    const auto other = partOf(newer.response);
    const std::string tag = newer.response.value("ETag");
    if (!one || !other || one->size != other->size || !isStrong(tag) ||
        tag != older.response.value("ETag"))
        return std::nullopt;
    const bool isInOrder = one->span.first <= other->span.first;
    const Part& front = isInOrder ? *one : *other;
    const Part& back = isInOrder ? *other : *one;
    const std::string& frontBody = isInOrder ? older.response.body : newer.response.body;
    const std::string& backBody = isInOrder ? newer.response.body : older.response.body;
    StoredResponse result = freshened(older, newer.response, newer.received);
    result.request = newer.request;
    result.surely = false;
    // With bytes missing between them, they are stored side by side.
    if (back.span.first > front.span.last + 1)
    {
        result.response.remove("Content-Range");
        result.response.fields.emplace_back("Content-Range", contentRange(one->span, one->size));
        return result;
    }
    const Span both{front.span.first, std::max(front.span.last, back.span.last)};
    result.response.body = frontBody;
    if (back.span.last > front.span.last)
        result.response.body +=
            cut(backBody, {front.span.last + 1, back.span.last}, back.span.first);
    result.response.remove("Content-Range");
    const bool isAll = both.first == 0 && both.last + 1 == front.size;
    result.response.status = isAll ? 200 : 206;
    if (!isAll)
        result.response.fields.emplace_back("Content-Range", contentRange(both, front.size));
    return result;
}

} // namespace Model
