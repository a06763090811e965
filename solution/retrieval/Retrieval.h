#pragma once

#include "Services.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "origin/Exchange.h"
#include "origin/RequestSender.h"
#include "response/Failure.h"
#include "response/ResponseWriter.h"
#include "retrieval/CacheUpdate.h"
#include "retrieval/StoredAnswer.h"
#include "rules/CacheStatus.h"
#include "store/CollapsedFetch.h"
#include "store/CollapsedFetchWaiter.h"

#include <memory>

namespace proxy
{

/// The answer to a request for something that is not here: from the store, from C, or from both
/// together.
class Retrieval
{
public:
    /// All must outlive the retrieval. `talkingTo` is kept true: who is to blame if something goes
    /// wrong.
    Retrieval(const RequestHead& request, const RequestTarget& target, RequestSender& sent,
        ResponseWriter& client, const Services& services, Peer& talkingTo);

    /// Answers A. Throws what Exchange throws, and ErrorResponse 504 if A wants only what is stored
    /// (RFC 9111 section 5.2.1.7) and that will not do.
    void run();

private:
    /// Answers with some of the part that is stored. False, if there is none or it will not do.
    bool reusePart();
    /// Answers with a stored response, and asks C about it when A has its answer.
    void reuseAndRevalidate(StoredResponse& stored);
    ForwardReason reasonForMiss() const;

    /// Asks C, unless another process is asking for the same thing: then its answer will do.
    /// `stored` is what may still be good; null if there is nothing.
    void askOnce(StoredResponse* stored, ForwardReason why);
    /// How the wait for another process ended.
    enum class Followed
    {
        answered, ///< A has its answer
        alone,    ///< what C says to the other one is not for A: A's own request goes to C
        again,    ///< the other process was killed: one of those who waited takes its place
    };
    /// Waits until the process that fetches the same thing shows its response, or has come to an
    /// end, and answers A with that, or with what is in the store then.
    /// Throws ErrorResponse 504 if nothing has come for `--timeout`.
    Followed follow(ForwardReason why);
    /// Answers with what has come into the store since this process looked, if anything has.
    Followed recheckStore(ForwardReason why);
    bool mayShare(const CacheResponse& head) const;

    /// Asks C, and passes its response on.
    void fetch(ForwardReason why);
    /// Asks C whether the stored response is still good.
    void validate(StoredResponse& stored, ForwardReason why);
    /// C has not answered, or what it has sent is no response; that is the exception that is being
    /// handled. Answers with the stored response if that may stand in.
    void serveStaleOrThrow(StoredResponse& stored, ForwardReason why);
    /// Passes C's response on, and keeps it if it may be kept.
    void passOn(Exchange& exchange, const ResponseHead& response, ForwardReason why);
    /// The same for a 206 that is to be kept.
    void passOnPart(Exchange& exchange, const CacheResponse& head);

    Exchange exchange();
    ResponseHead ask(Exchange& exchange, const RequestHead& question);
    /// Throws ErrorResponse 504 if A wants nothing that comes from C.
    void checkMayAsk() const;

    const RequestHead& _request;
    const RequestTarget& _target;
    RequestSender& _sent;
    ResponseWriter& _response;
    const Services& _services;
    Peer& _talkingTo;
    CacheUpdate _update;
    StoredAnswer _answer;
    std::unique_ptr<CollapsedFetch> _fetch; ///< others wait for what C says to us
};

} // namespace proxy
