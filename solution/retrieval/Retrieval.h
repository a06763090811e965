#pragma once

#include "Services.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "origin/RequestSender.h"
#include "response/Blame.h"
#include "response/ResponseWriter.h"
#include "retrieval/CacheUpdate.h"
#include "retrieval/CollapsedForwarding.h"
#include "retrieval/Fetch.h"
#include "retrieval/StoreLookup.h"
#include "retrieval/StoredAnswer.h"
#include "rules/CacheRequest.h"
#include "rules/Decision.h"

#include <optional>

namespace proxy
{

/// Answers a request from the store, from the origin, or from both together. The decision is made
/// by rules/Decision; this class does it.
class Retrieval
{
public:
    /// All must outlive the retrieval.
    Retrieval(const CacheRequest& request, const RequestTarget& target, RequestSender& sent,
        ResponseWriter& client, const Services& services);

    /// Answers the client. Throws what Exchange throws, and ErrorResponse 504 if the client wants
    /// only a stored response (RFC 9111 section 5.2.1.7) and none can answer it.
    void run();

    /// Returns the connection to the origin if run() has ended with a 101 (Switching Protocols): from
    /// there on, the caller relays bytes in both directions.
    std::optional<Connection> takeSwitched() { return _fetch.takeSwitched(); }

private:
    void serve(StoredResponse& stored);
    void serveAndRevalidate(StoredResponse& stored);
    /// Answers with another process's response, or, if it gets none, as if this one had asked.
    bool answerFromAnother(const Decision& decision, Found& found);
    /// Asks the origin whether the stored response is still good.
    void validate(StoredResponse& stored, ForwardReason why);
    /// The origin has not answered. Serves the stored response if it may be served stale; otherwise
    /// throws on what is being handled, or ErrorResponse 504.
    void serveStaleOrThrow(StoredResponse& stored, ForwardReason why, const Blamed& failure);

    const CacheRequest& _request;
    const RequestTarget& _target;
    ResponseWriter& _response;
    const Services& _services;
    bool _mayUseStored;
    CacheUpdate _cacheUpdate;
    StoredAnswer _answer;
    CollapsedForwarding _collapsed;
    Fetch _fetch;
};

} // namespace proxy
