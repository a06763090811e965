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

std::string responseLines(const Message& answer)
{
    const std::string number = answer.value("Number");
    return answer.broken ? expected("B>A", statusLine(answer), {}, "{broken}")
                         : expected("B>A", statusLine(answer),
                               number.empty() ? std::vector<std::string>{}
                                              : std::vector<std::string>{"Number: " + number},
                               answer.body);
}

std::string exchangeLines(
    const Observation::Exchange& exchange, const std::vector<std::string>& more)
{
    std::string text = expected(
        "B>C", exchange.request.method + " " + exchange.request.path + " HTTP/1.1", more, "");
    if (exchange.response.status == 0)
        return text + "C closes\n";
    text += lines("C>B", exchange.response, statusLine(exchange.response) + " Some");
    return exchange.response.broken ? text + "C closes\n" : text;
}

/// If a connection ends without a response, the proxy may retry the request. A play does not demand
/// that.
std::string allExchangeLines(
    const std::vector<Observation::Exchange>& exchanges, const std::vector<std::string>& more)
{
    std::string text;
    for (std::size_t index = 0; index < exchanges.size(); ++index)
        if (index == 0 || exchanges[index - 1].response.status != 0)
            text += exchangeLines(exchanges[index], more);
    return text;
}

/// The requests of other clients, while C holds its response back.
std::string meanwhileLines(const Observation& observed)
{
    std::string text;
    for (const Observation& other : observed.meanwhile)
    {
        Message request = other.request;
        request.fields.insert(request.fields.begin(), {"Host", "{B}"});
        text += lines("A2>B", request,
                    request.method + " /www.example.com" + request.path + " HTTP/1.1") +
                allExchangeLines(other.exchanges, {}) +
                expected("B>A2", statusLine(other.answer),
                    {fieldLine("Number", other.answer.value("Number"))}, other.answer.body);
    }
    return text.empty() ? "" : "# C holds back its response until A2 is answered.\n" + text;
}

std::string asComment(const std::string& text)
{
    std::string result = "# ";
    for (const char letter : text)
        result += letter == '\n' ? std::string("\n# ") : std::string(1, letter);
    return result.substr(0, result.rfind("# "));
}

std::string failedStep(const Observation& observed, const Complaint& complaint)
{
    std::string text = "# " + complaint.text + " What the proxy did:\n";
    for (const Observation::Exchange& exchange : observed.exchanges)
        text += asComment(lines("B>C", exchange.request, exchange.request.method) +
                          lines("C>B", exchange.response, statusLine(exchange.response)));
    text += asComment(lines("B>A", observed.answer, statusLine(observed.answer)));
    if (complaint.mustAsk)
        return text + exchangeLines({observed.request, {"", "", 204}}, {}) +
               expected("B>A", "HTTP/1.1 204", {}, "");
    if (complaint.mayAsk)
        text += allExchangeLines(observed.exchanges, complaint.toC);
    return text + expected("B>A", "HTTP/1.1 2xx|3xx|4xx|5xx", complaint.toA, "");
}

} // namespace

std::string toPlay(const Sequence& sequence, const std::vector<Observation>& observations,
    const Complaint& complaint)
{
    std::string text = "title  " + complaint.text +
                       "\nspec   RFC 9111\npoints 1\noptions --cdn\n"
                       "name   www.example.com\n";
    for (std::size_t index = 0; index < observations.size(); ++index)
    {
        const Observation& observed = observations[index];
        text += "\n";
        if (sequence[index].crash)
            text += "B is killed\nB starts again\n";
        if (sequence[index].wait > 0)
            text += "# " + std::to_string(sequence[index].wait) +
                    " seconds pass here; a play cannot wait\n";
        Message request = observed.request;
        request.fields.insert(request.fields.begin(), {"Host", "{B}"});
        text += lines(
            "A>B", request, request.method + " /www.example.com" + request.path + " HTTP/1.1");
        text += meanwhileLines(observed);
        if (index + 1 == observations.size())
            return text + failedStep(observed, complaint);
        text += allExchangeLines(observed.exchanges, {}) + responseLines(observed.answer) +
                allExchangeLines(observed.afterwards, {});
    }
    return text;
}

} // namespace Model
