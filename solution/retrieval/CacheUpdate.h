#pragma once

#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "store/Variants.h"

namespace proxy
{

/// What is stored for the target of a request, and what C's response to the request means for it.
class CacheUpdate
{
public:
    /// All must outlive it. `mayUseStored`: whether what is stored may answer the request; what
    /// comes in answer to any other is hardly ever kept.
    CacheUpdate(const RequestHead& request, const RequestTarget& target, const Store& store,
        bool mayUseStored);

    /// The whole responses, and the parts.
    const Variants& complete() const { return _complete; }
    const Variants& parts() const { return _partial; }

    /// Whether what C says in answer to this request is for other clients too.
    bool isForOthersToo() const;

    /// What follows from C's response for what is stored: what it invalidates goes; HEAD freshens
    /// what is stored, or shows that it is another; and so does a GET. True, if the response itself
    /// is to be kept: it may be, and it is not too large.
    bool update(const ResponseHead& response, Moment requestTime) const;

    /// C says that the stored response is still good: puts the news into it, here and in the store.
    void freshen(StoredResponse& stored, const ResponseHead& news, Moment requestTime) const;

private:
    bool mayStore(const ResponseHead& response) const;
    /// Whether the response may answer later requests with GET.
    bool mayAnswerGet(const ResponseHead& response) const;
    void updateByHead(const ResponseHead& response, Moment requestTime) const;
    void forget(const RequestTarget& target) const;

    const RequestHead& _request;
    const RequestTarget& _target;
    const Store& _store;
    bool _mayUseStored;
    Variants _complete;
    Variants _partial;
};

} // namespace proxy
