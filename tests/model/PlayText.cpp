// A sequence that failed, as a play: for a person to read, and for `make check`.

#include "tests/model/CacheModel.h"
#include "tests/model/Sequence.h"

namespace Model
{

namespace
{

std::string lines(const std::string& who, const Message& message, const std::string& first)
{
    std::string text = who + "  " + first + "\n";
    for (const auto& [name, value] : message.fields)
        text += who + "  " + name + ": " + value + "\n";
    return text + who + "\n" + (message.body.empty() ? "" : who + "  " + message.body + "\n");
}

std::string expected(const std::string& who, const std::string& first,
    const std::vector<std::string>& more, const std::string& body)
{
    std::string text = who + "  " + first + "\n";
    for (const std::string& line : more)
        text += who + (line.empty() ? "" : "  " + line) + "\n";
    return text + (body.empty() ? "" : who + "\n" + who + "  " + body + "\n");
}

std::string statusLine(const Message& response)
{
    return "HTTP/1.1 " + std::to_string(response.status);
}

std::string spoken(const Message& answer)
{
    const std::string number = answer.value("Number");
    return answer.broken ? expected("B>A", statusLine(answer), {}, "{broken}")
                         : expected("B>A", statusLine(answer),
                               number.empty() ? std::vector<std::string>{}
                                              : std::vector<std::string>{"Number: " + number},
                               answer.body);
}

std::string askLines(const Talk::Ask& ask, const std::vector<std::string>& more)
{
    std::string text =
        expected("B>C", ask.request.method + " " + ask.request.path + " HTTP/1.1", more, "");
    if (ask.response.status == 0)
        return text + "C closes\n";
    text += lines("C>B", ask.response, statusLine(ask.response) + " Some");
    return ask.response.broken ? text + "C closes\n" : text;
}

/// If a connection ends without a response, the proxy may retry the request. A play does not demand
/// that.
std::string asksLines(const std::vector<Talk::Ask>& asks, const std::vector<std::string>& more)
{
    std::string text;
    for (std::size_t index = 0; index < asks.size(); ++index)
        if (index == 0 || asks[index - 1].response.status != 0)
            text += askLines(asks[index], more);
    return text;
}

std::string asComment(const std::string& text)
{
    std::string result = "# ";
    for (const char letter : text)
        result += letter == '\n' ? std::string("\n# ") : std::string(1, letter);
    return result.substr(0, result.rfind("# "));
}

std::string wrongTalk(const Talk& talk, const Complaint& complaint)
{
    std::string text = "# " + complaint.text + " What the proxy did:\n";
    for (const Talk::Ask& ask : talk.asks)
        text += asComment(lines("B>C", ask.request, ask.request.method) +
                          lines("C>B", ask.response, statusLine(ask.response)));
    text += asComment(lines("B>A", talk.answer, statusLine(talk.answer)));
    if (complaint.mustAsk)
        return text + askLines({talk.request, {"", "", 204}}, {}) +
               expected("B>A", "HTTP/1.1 204", {}, "");
    if (complaint.mayAsk)
        text += asksLines(talk.asks, complaint.toC);
    return text + expected("B>A", "HTTP/1.1 2xx|3xx|4xx|5xx", complaint.toA, "");
}

} // namespace

std::string toPlay(
    const Sequence& sequence, const std::vector<Talk>& talks, const Complaint& complaint)
{
    std::string text = "title  " + complaint.text +
                       "\nspec   RFC 9111\npoints 1\noptions --cdn\n"
                       "name   www.example.com\n";
    for (std::size_t index = 0; index < talks.size(); ++index)
    {
        const Talk& talk = talks[index];
        text += "\n";
        if (sequence[index].crash)
            text += "B is killed\nB starts again\n";
        if (sequence[index].wait > 0)
            text += "# " + std::to_string(sequence[index].wait) +
                    " seconds pass here; a play cannot wait\n";
        Message request = talk.request;
        request.fields.insert(request.fields.begin(), {"Host", "{B}"});
        text += lines(
            "A>B", request, request.method + " /www.example.com" + request.path + " HTTP/1.1");
        if (index + 1 == talks.size())
            return text + wrongTalk(talk, complaint);
        text += asksLines(talk.asks, {}) + spoken(talk.answer) + asksLines(talk.afterwards, {});
    }
    return text;
}

} // namespace Model
