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
        result.talks.push_back(talk(step, number += 10, start));
        result.complaint = model.take(result.talks.back());
        if (!result.complaint.text.empty())
            break;
    }
    return result;
}

Talk Player::talk(const Step& step, int number, Seconds start)
{
    Talk talked;
    talked.now = now();
    talked.request = step.request;
    for (auto& field : talked.request.fields)
        field.second = resolved(field.second, start, talked.now);
    _origin.answerWith([&, next = number](const Message& request) mutable
        { return respond(step.reply, request, next++, start, talked.now); });
    const std::string head = talked.request.method + " /www.example.com" + talked.request.path +
                             " HTTP/1.1\r\nHost: b\r\nConnection: close";
    const std::string bytes =
        answerTo(wireText(head, talked.request), [&] { talked.asks = _origin.takeAsks(); });
    talked.afterwards = _origin.takeAsks();
    talked.answer = parseAnswer(bytes, talked.request.method == "HEAD");
    return talked;
}

} // namespace Model
