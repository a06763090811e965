// Which bytes of a stored response does the client want?

#include "rules/RangeRequest.h"

#include "http/EntityTag.h"
#include "rules/Validation.h"

namespace proxy
{

namespace
{

/// Returns true if the version of which the client already has parts is the stored one. Only a
/// strong comparison shows that two parts belong together (RFC 9110 section 13.1.5).
bool isSameVersion(const FieldList& request, const CacheResponse& stored)
{
    if (!request.find("If-Range"))
        return true;
    const auto condition = request.findOnly("If-Range");
    if (!condition)
        return false;
    const auto wanted = parseEntityTag(*condition);
    if (!wanted)
        return condition == stored.fields.find("Last-Modified") && hasStrongDate(stored);
    const auto own = entityTag(stored.fields);
    return own && strongMatch(*wanted, *own);
}

} // namespace

std::optional<std::vector<ByteRange>> wantedRanges(
    const RequestHead& request, const CacheResponse& stored, std::uint64_t size)
{
    const auto wanted = request.fields.findOnly("Range");
    if (!wanted || request.line.method != "GET" || !isSameVersion(request.fields, stored))
        return std::nullopt;
    return parseRange(*wanted, size);
}

} // namespace proxy
