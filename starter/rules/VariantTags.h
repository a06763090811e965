#pragma once

#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

#include <string>
#include <vector>

namespace proxy
{

/// The entity tags of responses that are stored for the URI of a request, although the request
/// selects none of them. The origin may choose one of them for this request too; if it knows which
/// are here, it can say so with a 304 instead of sending the body again (RFC 9111 sections 4.1 and
/// 4.3.1).
class VariantTags
{
public:
    /// Adds the tag of a stored response, unless it is there already. Only a strong tag counts, and
    /// only that of a 200: a weak one may be shared by the compressed and the uncompressed
    /// representation (RFC 9110 section 8.8.1), so it does not tell which bytes the client would
    /// get. There are at most 32 tags, and 2 kB of them: an origin may reject a longer field.
    void add(const CacheResponse& stored);

    bool isEmpty() const { return _tags.empty(); }

    /// Returns the request with these tags in its If-None-Match, after the client's own (section
    /// 4.3.2).
    RequestHead addedTo(const RequestHead& request) const;

private:
    std::vector<std::string> _tags;
    std::size_t _length = 0; ///< of the tags, in bytes
};

/// Returns true if tags may be added to this request: its response may be shared, and its own
/// conditions keep their meaning. An If-Modified-Since would be ignored beside If-None-Match, and to
/// `*` or to something that is not a list of entity tags nothing can be added.
bool mayNameVariants(const CacheRequest& request);

/// Returns true if the client has named the entity tag of this 304 itself.
bool isAnswerToClient(const RequestHead& request, const ResponseHead& notModified);

} // namespace proxy
