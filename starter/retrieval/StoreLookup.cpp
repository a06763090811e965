// From a request to what is stored for it: a complete response, a part of one, or the reason why
// there is neither.

#include "retrieval/StoreLookup.h"

#include "http/ProtocolUpgrade.h"
#include "retrieval/RangeResponse.h"
#include "rules/CacheKey.h"
#include "store/PartialResponses.h"

namespace proxy
{

namespace
{

/// Call it after both have been asked to choose.
ForwardReason reasonForMiss(CacheUpdate& stored, std::uint64_t cacheSize)
{
    if (cacheSize == 0)
        return ForwardReason::bypass;
    if (stored.complete().hadAny())
        return ForwardReason::varyMiss;
    return stored.partial().hadAny() ? ForwardReason::partial : ForwardReason::uriMiss;
}

} // namespace

bool mayUseStored(
    const RequestHead& request, const RequestTarget& target, const RequestSender& sent)
{
    const std::string& method = request.line.method;
    return !cacheKey(method == "HEAD" ? "GET" : method, target).empty() && sent.bodyIsReceived() &&
           upgradeToPassOn(request).empty();
}

ForwardReason reasonToBypass(const RequestHead& request)
{
    return upgradeToPassOn(request).empty() ? ForwardReason::method : ForwardReason::request;
}

Found lookUp(const CacheRequest& request, CacheUpdate& stored, std::uint64_t cacheSize)
{
    Found found{stored.complete().choose(request.forwarded.fields), ForwardReason::no};
    if (found.stored)
        return found;
    found.part = choosePart(stored.partial(), request.forwarded.fields);
    found.ifMissing = found.part ? ForwardReason::partial : reasonForMiss(stored, cacheSize);
    if (found.part && hasWanted(request, found.part->head))
        std::swap(found.stored, found.part);
    return found;
}

} // namespace proxy
