// Plays a sequence step by step. After each step the model judges it.

#include "tests/model/Player.h"

#include "tools/wire/Message.h"

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

Observation Player::observe(const Step& step, int number, Seconds start)
{
    Observation observed;
    observed.now = now();
    observed.request = step.request;
    for (auto& field : observed.request.fields)
        field.second = resolved(field.second, start, observed.now);
    _origin.answerWith([&, next = number](const Message& request) mutable
        { return respond(step.reply, request, next++, start, observed.now); });
    const std::string head = observed.request.method + " /www.example.com" + observed.request.path +
                             " HTTP/1.1\r\nHost: b\r\nConnection: close";
    const std::string bytes = answerTo(
        wireText(head, observed.request), [&] { observed.exchanges = _origin.takeExchanges(); });
    observed.afterwards = _origin.takeExchanges();
    observed.answer = parseAnswer(bytes, observed.request.method == "HEAD");
    return observed;
}

} // namespace Model
