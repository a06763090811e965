#pragma once

#include "cache/CacheStatus.h"
#include "cache/Flight.h"
#include "cache/FlightWatch.h"
#include "cache/Variants.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "proxy/Exchange.h"
#include "proxy/Failure.h"
#include "proxy/RequestRelay.h"
#include "proxy/ResponseWriter.h"
#include "proxy/Services.h"

/// The answer to a request for something that is not here: from the store, from C, or from both
/// together.
class Retrieval
{
public:
    /// All must outlive the retrieval. `talkingTo` is kept true: who is to blame if something goes
    /// wrong.
    Retrieval(const RequestHead& request, const RequestTarget& target, RequestRelay& sent,
        ResponseWriter& client, const Services& services, Peer& talkingTo);

    /// Answers A. Throws what Exchange throws, and ErrorResponse 504 if A wants only what is stored
    /// (RFC 9111 section 5.2.1.7) and that will not do.
    void run();

private:
    /// Answers with a stored response as it is now: with its Age, with 304 if A has it already,
    /// with the parts of it that A wants.
    void reuse(StoredResponse& stored, const CacheStatus& status);
    /// Gives the head its Age, and says in Cache-Status how the cache handled the request.
    void showAge(StoredHead& stored, CacheStatus status);
    /// Answers with some of the part that is stored. False, if there is none or it will not do.
    bool reusePart();
    Forwarded reasonForMiss() const;
    /// Answers with a stored response, through `_response`: the status, reason and fields that were
    /// stored, and the body, whose length is known. C is not asked.
    void answerFromStore(StoredResponse& stored);
    void answerWithHead(const ResponseHead& head, const BodyFraming& framing);
    /// Answers with a stored response, and asks C about it when A has its answer.
    void reuseAndRevalidate(StoredResponse& stored);

    /// Asks C, unless another process is asking for the same thing: then its answer will do.
    /// `stored` is what may still be good; null if there is nothing.
    void askOnce(StoredResponse* stored, Forwarded why);
    /// Waits until the process that fetches the same thing shows its response, or has come to an
    /// end, and answers A with that. False, if that will not do: C has not answered it, or what it
    /// answered is not for A. Then A's own request goes to C, and waits for nobody. Throws
    /// ErrorResponse 504 if nothing has come for `--timeout`.
    bool follow(Forwarded why);
    /// Answers with what has come into the store since this process looked. False, if nothing has.
    bool reuseNewcomer(Forwarded why);
    bool mayShare(const StoredHead& head) const;
    /// Gives A the bytes of another process's response as they come. Throws BadMessage if they
    /// stop.
    void relayGrowing(GrowingEntry& entry, FlightWatch& watch, Forwarded why);

    /// Asks C, and passes its response on.
    void fetch(Forwarded why);
    /// Asks C whether the stored response is still good.
    void validate(StoredResponse& stored, Forwarded why);
    /// C has not answered, or what it has sent is no response; that is the exception that is being
    /// handled. Answers with the stored response if that may stand in.
    void standInOrThrow(StoredResponse& stored, Forwarded why);
    /// C says that the stored response is still good.
    void freshen(StoredResponse& stored, const ResponseHead& notModified, Moment asked);
    /// Passes C's response on, with all that it means for what is stored.
    void passOn(Exchange& exchange, const ResponseHead& response, Forwarded why);
    /// Whether the response may answer later requests with GET.
    bool mayAnswerGet(const ResponseHead& response, Forwarded why) const;
    /// Whether what is said in answer to this request is for other clients too.
    bool isForOthersToo() const;
    /// Removes the stored response that this request would get.
    void removeStored() const;
    /// The same for a 206 that is to be kept.
    void passOnPart(Exchange& exchange, const StoredHead& head);
    /// Whatever is stored for that is not good any more.
    void forget(const RequestTarget& target) const;
    void updateByHead(const ResponseHead& response, Moment asked);

    Exchange exchange();
    ResponseHead ask(Exchange& exchange, const RequestHead& question);
    /// Throws ErrorResponse 504 if A wants nothing that comes from C.
    void checkMayAsk() const;

    const RequestHead& _request;
    const RequestTarget& _target;
    RequestRelay& _sent;
    ResponseWriter& _response;
    const Services& _services;
    Peer& _talkingTo;
    Variants _variants;
    Variants _parts;
    std::unique_ptr<Flight> _flight; ///< others wait for what C says to us
};
