// What the fields of a response say to caches is read here, once.

#include "rules/CacheResponse.h"

#include "rules/Freshness.h"

#include <utility>

namespace proxy
{

CacheResponse::CacheResponse(ResponseHead head, Moment timeOfRequest, FieldList selecting,
    std::optional<std::uint64_t> length, Audience readBy)
    : ResponseHead(std::move(head)), audience(readBy),
      directives(CacheControl::ofResponse(fields, audience)), requestTime(timeOfRequest),
      date(dateIn(*this, "Date")), selectingFields(std::move(selecting)), bodyLength(length)
{
}

} // namespace proxy
