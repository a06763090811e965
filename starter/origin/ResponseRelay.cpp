// The relay of a response:
//
//     begin -> relayBody, Delivery -> passOnTrailers

#include "origin/ResponseRelay.h"

#include "BadMessage.h"
#include "http/Trailers.h"
#include "origin/BodyRelay.h"
#include "origin/Delivery.h"

namespace proxy
{

namespace
{

/// The bytes behind those of the origin would be in the wrong place.
void checkReceived(const StoredRest* rest, std::uint64_t received, bool isEnd)
{
    if (rest && (received > rest->asked || (isEnd && received < rest->asked)))
        throw BadMessage("Its partial response is not as long as its Content-Range says.");
}

} // namespace

ResponseRelay::ResponseRelay(Connection& origin, RequestSender& sent, Recipients& recipients)
    : _origin(origin), _sent(sent), _recipients(recipients)
{
}

bool ResponseRelay::run(const std::string& method, const ResponseHead& response, StoreWriter* copy,
    const StoredRest* rest)
{
    const BodyFraming framing = responseBodyFraming(method, response);
    if (rest)
        begin(rest->head, {BodyEnd::length, rest->length});
    else
        begin(response, framing);
    BodyDecoder decoder(framing);
    Delivery delivery(_recipients, copy, framing);
    const auto take = [&](std::string_view block)
    {
        delivery.take(block);
    };
    if (rest)
        rest->before(take);
    struct OnlyHere
    {
        Connection& origin;
        ~OnlyHere() { origin.beforeWaiting(nullptr); }
    } const onlyHere{_origin};
    _origin.beforeWaiting([&] { delivery.serveUntil(_origin, _sent); });
    std::uint64_t received = 0;
    relayBody(_origin, decoder,
        [&](std::string_view block)
        {
            received += block.size();
            checkReceived(rest, received, decoder.isComplete());
            take(block);
        });
    if (rest)
        rest->behind(take);
    if (framing.end == BodyEnd::lastChunk)
        passOnTrailers(response, decoder);
    delivery.finish();
    return framing.end != BodyEnd::connection && !decoder.wasGivenMore();
}

void ResponseRelay::begin(const ResponseHead& response, const BodyFraming& framing)
{
    _recipients.withClient(
        [&](ResponseWriter& client)
        {
            if (_sent.isComplete())
                client.requestIsReceived();
            client.begin(response, framing);
        });
}

void ResponseRelay::passOnTrailers(const ResponseHead& response, const BodyDecoder& decoder)
{
    _recipients.withClient(
        [&](ResponseWriter& client)
        {
            client.setTrailers(
                forwardableTrailers(decoder.trailers(), response.fields.listMembers("Connection")));
        });
}

} // namespace proxy
