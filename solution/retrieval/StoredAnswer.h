#pragma once

#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "response/ResponseWriter.h"
#include "rules/CacheStatus.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/GrowingEntry.h"
#include "store/Store.h"

#include <functional>
#include <string>

namespace proxy
{

/// The response to the client that is made from a stored response as it is now: with its Age, with
/// 304 if the client already has it, with the ranges that the client wants, and without the body
/// for HEAD.
class StoredAnswer
{
public:
    /// All must outlive it. `pseudonym`: what this cache calls itself in Cache-Status.
    StoredAnswer(const RequestHead& request, ResponseWriter& response, Store& store,
        const std::string& pseudonym);

    /// Sends the response, or of a stored part the ranges that the client wants; from now on it
    /// counts as used. Its head is afterwards as it was.
    void send(StoredResponse& stored, const CacheStatus& status);

    /// Sends an entry that is still being written, as it grows. `await` waits for more, and returns
    /// false if it is no use to wait any longer. Returns false if the entry has ended before it is
    /// complete; the client then has the first entry.given() bytes of it.
    bool sendGrowing(GrowingEntry& entry, CollapsedFetchWaiter& waiter,
        const std::function<bool()>& await, const CacheStatus& status);
    /// The client has a part of this entry. The next response that is sent continues it: see
    /// response/Continuation.h.
    void continueAfter(GrowingEntry entry);
    /// Throws what Recipients::noClientWaits() throws if the client has left: see
    /// ResponseWriter::clientHasLeft().
    void requireClient(bool isAskedToStop);

private:
    /// Sends a stored response through `_response`: the stored status, reason and fields, and the
    /// body, whose length is known. It may be larger than the memory. The origin is not asked.
    void answerFromStore(StoredResponse& stored);
    /// The same, but the head has the Age that was sent.
    void sendAsItIsNow(StoredResponse& stored, const CacheStatus& status);
    /// Adds the Age to the head, and sets Cache-Status. Returns true if the client already has this
    /// version: then it has been answered, with 304.
    bool prepareOrSendNotModified(CacheResponse& stored, CacheStatus status);
    void sendHeadOnly(const ResponseHead& head, const BodyFraming& framing);

    const RequestHead& _request;
    ResponseWriter& _response;
    Store& _store;
    const std::string& _pseudonym;
};

} // namespace proxy
