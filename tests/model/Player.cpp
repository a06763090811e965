// Plays a sequence step by step. After each step the model judges it.

#include "tests/model/Player.h"

#include "tests/support/Patience.h"
#include "tools/wire/Message.h"

#include <atomic>
#include <future>
#include <utility>

namespace Model
{

namespace
{

Message parseAnswer(const std::string& bytes, bool toHead)
{
    Wire::Message parsed(
        toHead ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response);
    parsed.feed(bytes);
    parsed.sawEnd(false);
    Message answer;
    answer.status = parsed.status();
    for (const Wire::Field& field : parsed.fields())
        answer.fields.emplace_back(field.name, field.value);
    answer.body = parsed.body();
    answer.broken = !parsed.complete();
    return answer;
}

/// Ends the time of the other clients, whatever happens: otherwise the first one waits for ever.
struct End
{
    OriginThread& origin;
    std::promise<void>& others;
    bool isOver = false;

    void now()
    {
        origin.release();
        if (!std::exchange(isOver, true))
            others.set_value();
    }
    ~End() { now(); }
};

/// A client that waits longer on an idle machine waits for another one. Taking a slow client for one
/// that waits would note its exchanges as those of the other.
constexpr std::chrono::seconds patience{2};

} // namespace

Player::Result Player::play(const Sequence& sequence)
{
    Result result;
    begin();
    const Seconds start = now();
    CacheModel model(slack());
    int number = 0;
    for (const Step& step : sequence)
    {
        if (step.crash)
            crash();
        wait(step.wait);
        result.observations.push_back(observe(step, number += 10, start));
        result.complaint = model.judgeAndLearn(result.observations.back());
        if (!result.complaint.text.empty())
            break;
    }
    return result;
}

Observation Player::begin(const Step& step, int number, Seconds start)
{
    Observation observed;
    observed.now = now();
    observed.request = step.request;
    for (auto& field : observed.request.fields)
        field.second = resolved(field.second, start, observed.now);
    _origin.answerWith(
        [step, start, time = observed.now, next = number](const Message& request) mutable
        { return respond(step.reply, request, next++, start, time); });
    return observed;
}

void Player::ask(Client client, Observation& observed, const std::function<void()>& answered,
    const std::function<void()>& ended)
{
    const std::string head = observed.request.method + " /www.example.com" + observed.request.path +
                             " HTTP/1.1\r\nHost: b\r\nConnection: close";
    const std::string bytes = (this->*client)(wireText(head, observed.request),
        [&]
        {
            answered();
            observed.exchanges = _origin.takeExchanges();
        });
    ended();
    observed.afterwards = _origin.takeExchanges();
    observed.answer = parseAnswer(bytes, observed.request.method == "HEAD");
}

Observation Player::observe(const Step& step, int number, Seconds start)
{
    Observation observed = begin(step, number, start);
    if (step.meanwhile.empty())
    {
        ask(
            &Player::answerTo, observed, [] {}, [] {});
        return observed;
    }
    _origin.holdNext(step.holdsOnlyEnd);
    std::atomic<bool> isAnswered = false;
    std::promise<void> othersEnd;
    auto client = std::async(std::launch::async,
        [&, othersHaveEnded = othersEnd.get_future()]
        {
            // The first half of a response may be enough for an answer, and a change by one of the
            // others may end the proxy's own request. The exchanges that are noted then belong to the
            // others.
            const auto awaitOthers = [&]
            {
                if (_origin.hasHeld())
                    othersHaveEnded.wait();
            };
            const auto answered = [&]
            {
                awaitOthers();
                isAnswered = true;
            };
            ask(&Player::answerTo, observed, answered, awaitOthers);
            _origin.release();
        });
    End end{_origin, othersEnd};
    _origin.awaitHeld();
    const bool wasAnswered = isAnswered;
    const auto held = _origin.takeExchanges();
    auto others = observeMeanwhile(step, number, start);
    begin(step, number + 1, start);
    end.now();
    client.get();
    auto& exchanges = wasAnswered ? observed.afterwards : observed.exchanges;
    exchanges.insert(exchanges.begin(), held.begin(), held.end());
    observed.meanwhile = std::move(others);
    return observed;
}

std::vector<Observation> Player::observeMeanwhile(const Step& step, int number, Seconds start)
{
    std::vector<Observation> others;
    for (const Step& other : step.meanwhile)
    {
        Observation& observed = others.emplace_back(begin(other, number += 3, start));
        auto client = std::async(std::launch::async,
            [&]
            {
                ask(
                    &Player::answerToAnother, observed, [] {}, [] {});
            });
        // It may be waiting for the response that is held back.
        if (client.wait_for(patience * Support::slowness()) == std::future_status::timeout)
            _origin.release();
        client.get();
    }
    return others;
}

} // namespace Model
