// Plays a sequence step by step. After each step the model judges it.

#include "tests/model/Player.h"

#include "tools/wire/Message.h"

#include <future>

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

/// Otherwise a client would wait for ever.
struct Release
{
    OriginThread& origin;
    ~Release() { origin.release(); }
};

/// A client that waits longer probably waits for another one. If it is only slow, less is tested, but
/// nothing fails.
constexpr std::chrono::milliseconds patience{300};

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

void Player::ask(Client client, Observation& observed, std::atomic<bool>& isAnswered)
{
    const std::string head = observed.request.method + " /www.example.com" + observed.request.path +
                             " HTTP/1.1\r\nHost: b\r\nConnection: close";
    const std::string bytes = (this->*client)(wireText(head, observed.request),
        [&]
        {
            observed.exchanges = _origin.takeExchanges();
            isAnswered = true;
        });
    observed.afterwards = _origin.takeExchanges();
    observed.answer = parseAnswer(bytes, observed.request.method == "HEAD");
}

Observation Player::observe(const Step& step, int number, Seconds start)
{
    Observation observed = begin(step, number, start);
    std::atomic<bool> isAnswered = false;
    if (step.meanwhile.empty())
    {
        ask(&Player::answerTo, observed, isAnswered);
        return observed;
    }
    _origin.holdNext(step.holdsOnlyEnd);
    auto client = std::async(std::launch::async,
        [&]
        {
            ask(&Player::answerTo, observed, isAnswered);
            _origin.release();
        });
    const Release whateverHappens{_origin};
    _origin.awaitHeld();
    const bool wasAnswered = isAnswered;
    const auto held = _origin.takeExchanges();
    auto others = observeMeanwhile(step, number, start);
    begin(step, number + 1, start);
    _origin.release();
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
                std::atomic<bool> isAnswered = false;
                ask(&Player::answerToAnother, observed, isAnswered);
            });
        // It may be waiting for the response that is held back.
        if (client.wait_for(patience) == std::future_status::timeout)
            _origin.release();
        client.get();
    }
    return others;
}

} // namespace Model
