// From the store to A.

#include "proxy/StoredAnswer.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "Log.h"
#include "cache/Freshness.h"
#include "cache/Reuse.h"
#include "cache/Validation.h"
#include "proxy/Clock.h"
#include "proxy/RangeResponse.h"

StoredAnswer::StoredAnswer(
    const RequestHead& request, ResponseWriter& response, const std::string& ownName)
    : _request(request), _response(response), _ownName(ownName)
{
}

void StoredAnswer::send(StoredResponse& stored, const CacheStatus& status)
{
    if (beginOrSayKnown(stored.head, status))
        return;
    if (_request.line.method == "HEAD")
        return sendHeadAlone(stored.head, {BodyEnd::length, stored.length});
    if (!answerWithRanges(_request, stored, _response))
        answerFromStore(stored);
}

bool StoredAnswer::beginOrSayKnown(StoredHead& stored, CacheStatus status)
{
    const bool known = isKnownToClient(_request, stored);
    const Moment time = now();
    status.freshFor = freshFor(stored, time);
    _response.setCacheStatus(formatCacheStatus(status, _ownName));
    const auto age = std::chrono::floor<std::chrono::seconds>(currentAge(stored, time));
    stored.fields.remove("Age");
    stored.fields.add("Age", std::to_string(age.count()));
    if (known)
        sendHeadAlone(notModified(stored), {BodyEnd::none});
    return known;
}

void StoredAnswer::sendHeadAlone(const ResponseHead& head, const BodyFraming& framing)
{
    _response.begin(head, framing);
    _response.finish();
}

void StoredAnswer::answerFromStore(StoredResponse& stored)
{
    // Fill in start: 3.7 answerFromStore
    fillIn("3.7 answerFromStore");
    // Fill in end: 3.7
}

void StoredAnswer::sendPart(StoredResponse& part, const ContentRange& wanted)
{
    if (!beginOrSayKnown(part.head, {}))
        answerFromPart(wanted, part, _response);
}

void StoredAnswer::sendGrowing(GrowingEntry& entry, FlightWatch& watch,
    std::chrono::milliseconds patience, const CacheStatus& status)
{
    Log::line("Read from what another client is being given");
    StoredHead head = entry.head();
    if (beginOrSayKnown(head, status))
        return;
    _response.begin(head, {BodyEnd::connection});
    auto deadline = FlightWatch::Clock::now() + patience;
    while (!entry.isAtEnd())
    {
        // First the look, then the bytes: what came before the end is there then.
        const bool over = watch.look() != FlightWatch::State::shown;
        const std::string_view block = entry.next();
        _response.write(block);
        if (!block.empty())
            deadline = FlightWatch::Clock::now() + patience;
        else if (!entry.isAtEnd() && (over || !watch.wait(deadline)))
            throw BadMessage("What another client was being given has broken off.");
    }
    _response.finish();
}
