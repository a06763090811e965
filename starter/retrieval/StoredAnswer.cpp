// From the store to the client.

#include "retrieval/StoredAnswer.h"

#include "Clock.h"
#include "FillIn.h"
#include "Log.h"
#include "origin/Recipients.h"
#include "retrieval/RangeResponse.h"
#include "rules/Freshness.h"
#include "rules/Reuse.h"
#include "rules/Validation.h"

#include <memory>
#include <utility>

namespace proxy
{

StoredAnswer::StoredAnswer(const RequestHead& request, ResponseWriter& response, Store& store,
    const std::string& pseudonym)
    : _request(request), _response(response), _store(store), _pseudonym(pseudonym)
{
}

void StoredAnswer::send(StoredResponse& stored, const CacheStatus& status)
{
    const auto age = stored.head.fields.find("Age");
    sendAsItIsNow(stored, status);
    stored.head.fields.remove("Age");
    if (age)
        stored.head.fields.add("Age", *age);
}

void StoredAnswer::sendAsItIsNow(StoredResponse& stored, const CacheStatus& status)
{
    _store.touch(stored.key);
    if (prepareOrSendNotModified(stored.head, status))
        return;
    if (_request.line.method == "HEAD")
        return sendHeadOnly(stored.head, {BodyEnd::length, stored.length});
    if (!answerWithRanges(_request, stored, _response))
        answerFromStore(stored);
}

bool StoredAnswer::prepareOrSendNotModified(CacheResponse& stored, CacheStatus status)
{
    const bool known = isKnownToClient(_request, stored);
    const Moment time = now();
    status.freshFor = freshFor(stored, time);
    _response.setCacheStatus(formatCacheStatus(status, _pseudonym));
    const auto age = std::chrono::floor<std::chrono::seconds>(currentAge(stored, time));
    stored.fields.remove("Age");
    stored.fields.add("Age", std::to_string(age.count()));
    if (known)
        sendHeadOnly(notModified(stored), {BodyEnd::none});
    return known;
}

void StoredAnswer::sendHeadOnly(const ResponseHead& head, const BodyFraming& framing)
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

bool StoredAnswer::sendGrowing(GrowingEntry& entry, CollapsedFetchWaiter& waiter,
    const std::function<bool()>& await, const CacheStatus& status)
{
    Log::line("Read from another client's response");
    CacheResponse head = entry.head();
    if (prepareOrSendNotModified(head, status))
        return true;
    _response.begin(head, {BodyEnd::connection});
    while (!entry.isAtEnd())
    {
        // First look, then read: bytes written before the fetch ended are then there.
        const bool over = waiter.look() != CollapsedFetchWaiter::State::shown;
        const std::string_view block = entry.next();
        _response.write(block);
        if (block.empty() && !entry.isAtEnd() && (over || !await()))
            return false;
    }
    _response.finish();
    return true;
}

void StoredAnswer::continueAfter(GrowingEntry entry)
{
    const auto sent = std::make_shared<GrowingEntry>(std::move(entry));
    const std::uint64_t count = sent->given();
    sent->rewind();
    _response.continueWith(
        std::make_unique<Continuation>(sent->head(), count, [sent] { return sent->next(); }));
}

void StoredAnswer::requireClient(bool isAskedToStop)
{
    if (_response.clientHasLeft([&] { return isAskedToStop; }))
        Recipients::noClientWaits();
}

} // namespace proxy
