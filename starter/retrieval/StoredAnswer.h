#pragma once

#include "http/ByteRange.h"
#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "response/ResponseWriter.h"
#include "rules/CacheStatus.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/GrowingEntry.h"
#include "store/Store.h"

#include <chrono>
#include <string>

namespace proxy
{

/// The answer to A that is made of a stored response as it is now: with its Age, with 304 if A has
/// it already, with the parts of it that A wants, and for HEAD without the body.
class StoredAnswer
{
public:
    /// All must outlive it. `pseudonym`: what this cache is called in Cache-Status.
    StoredAnswer(
        const RequestHead& request, ResponseWriter& response, const std::string& pseudonym);

    void send(StoredResponse& stored, const CacheStatus& status);

    /// Sends these bytes of the whole, out of a stored part that holds them.
    void sendPart(StoredResponse& part, const ContentRange& wanted);

    /// Sends an entry that is still being written, as it grows. Throws BadMessage if it comes to no
    /// good end, or if nothing comes for as long as `patience`.
    void sendGrowing(GrowingEntry& entry, CollapsedFetchWaiter& watch,
        std::chrono::milliseconds patience, const CacheStatus& status);

private:
    /// Answers with a stored response, through `_response`: the status, reason and fields that were
    /// stored, and the body, whose length is known. C is not asked.
    void answerFromStore(StoredResponse& stored);
    /// Gives the head its Age, and says in Cache-Status how the cache handled the request. True, if
    /// A has this version already: then it has been answered, with 304.
    bool beginOrSayKnown(CacheResponse& stored, CacheStatus status);
    void sendHeadAlone(const ResponseHead& head, const BodyFraming& framing);

    const RequestHead& _request;
    ResponseWriter& _response;
    const std::string& _pseudonym;
};

} // namespace proxy
