#pragma once

#include "Services.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "origin/Exchange.h"
#include "origin/RequestSender.h"
#include "response/ResponseWriter.h"
#include "retrieval/CacheUpdate.h"
#include "retrieval/CollapsedForwarding.h"
#include "retrieval/StoredAnswer.h"
#include "rules/CacheRequest.h"
#include "rules/CacheStatus.h"
#include "rules/Completion.h"
#include "rules/VariantTags.h"

#include <memory>
#include <optional>
#include <utility>

namespace proxy
{

/// Asks the origin, and passes its response on to the client and into the store. If something is
/// stored that may help, the origin sends only what is missing.
class Fetch
{
public:
    /// All must outlive it.
    Fetch(const CacheRequest& request, const RequestTarget& target, RequestSender& sent,
        ResponseWriter& client, const Services& services, CacheUpdate& cacheUpdate,
        StoredAnswer& answer, CollapsedForwarding& collapsed);

    /// Answers the client. `part`: a stored part of the response, if there is one.
    void run(std::optional<StoredResponse>& part, ForwardReason why);
    /// Asks for the response as the client does.
    void askAsTheClient(ForwardReason why);

    /// Returns the connection to the origin if its response was 101 (Switching Protocols).
    std::optional<Connection> takeSwitched() { return std::move(_switched); }

    /// The exchange in which the next question is asked.
    Exchange begin();
    ResponseHead ask(Exchange& exchange, const RequestHead& question);
    /// Forwards the origin's response, and stores it if it may be stored.
    void passOn(Exchange& exchange, const ResponseHead& response, ForwardReason why);
    /// Sends the stored response that the origin has confirmed, or one that is stale.
    void serveStored(StoredResponse& stored, const CacheStatus& status);

private:
    /// Asks for the missing bytes.
    void complete(StoredResponse& part, const Completion& completion, ForwardReason why);
    void passOnCompleted(Exchange& exchange, const ResponseHead& response, StoredResponse& part,
        const Completion& completion, ForwardReason why);
    /// Names the variants that are stored for other requests: the origin may choose one of them.
    void selectVariant(const VariantTags& tags, ForwardReason why);
    VariantTags variantTags(ForwardReason why);

    /// Applies the response to the store, and sets Cache-Status. Returns the copy to be written;
    /// null if the response is not stored.
    std::unique_ptr<StoreWriter> store(const CacheResponse& head, CacheStatus status);
    /// Relays the response with the help of `relay`, and keeps a part of it if it breaks off, or
    /// combines it with the part that is stored.
    template <class Relay>
    void relay(const CacheResponse& head, std::unique_ptr<StoreWriter> copy, Relay relay);

    const CacheRequest& _request;
    const RequestTarget& _target;
    RequestSender& _sent;
    ResponseWriter& _response;
    const Services& _services;
    CacheUpdate& _cacheUpdate;
    StoredAnswer& _answer;
    CollapsedForwarding& _collapsed;
    std::optional<Connection> _switched;
};

} // namespace proxy
