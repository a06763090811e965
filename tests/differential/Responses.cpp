// Responses, as unusual as the requests.

#include "tests/differential/Generator.h"
#include "tests/differential/Oddities.h"

namespace Differential
{

namespace
{

/// Adds a body, or none, and the fields that frame it. Returns the body as it is sent.
std::string addBody(Response& response, Dice& dice, bool mayBeChunked)
{
    Content& content = response.message.content;
    // The length of the response that the 304 validates, not its own.
    if (content.first == "304")
        content.fields.emplace_back("Content-Length", "17");
    if (content.first == "304" || content.first == "204")
        return {};
    const std::string body = oddBody(dice);
    std::string sentBody = body;
    const std::size_t framing = dice.below(3);
    if (framing == 0)
        content.fields.emplace_back("Content-Length", std::to_string(body.size()));
    else if (framing == 1 && mayBeChunked)
    {
        content.fields.emplace_back("Transfer-Encoding", inOtherCase("chunked", dice));
        sentBody = inChunks(body, dice);
    }
    else if (response.method != "HEAD")
        response.closes = true;
    if (response.method == "HEAD")
        return {};
    content.body = body;
    return sentBody;
}

/// The parts of the response other than its fields.
void begin(Response& response, Dice& dice)
{
    constexpr const char* methods[] = {"GET", "GET", "GET", "GET", "HEAD", "POST"};
    constexpr int statuses[] = {
        200, 200, 200, 200, 200, 201, 203, 204, 299, 301, 304, 400, 404, 410, 418, 500, 503, 599};
    constexpr const char* reasons[] = {"OK", "", "Not Found", "200 OK", "It's: (odd)", "x  y"};
    response.method = dice.oneOf(methods);
    response.message.content.first = std::to_string(dice.oneOf(statuses));
    response.message.content.second = dice.oneOf(reasons);
    response.closes = dice.percent(20);
}

} // namespace

Response makeResponse(Dice& dice, const std::string& number)
{
    static const std::vector<const char*> known = {"Server", "Set-Cookie", "Content-Type",
        "Content-Language", "Location", "Link", "ETag", "Accept-Ranges", "Allow", "P3P"};
    constexpr const char* storing[] = {
        "no-store", "max-age=60", "max-age=60", "private", "public, max-age=9"};
    Response response;
    begin(response, dice);
    auto& [content, text] = response.message;
    const bool old = dice.percent(20);
    addOddFields(content.fields, dice, known);
    addHopByHop(content.fields, dice, response.closes);
    if (dice.percent(30))
        content.fields.emplace_back("Date", "Tue, 15 Nov 1994 08:12:31 GMT");
    content.fields.emplace_back("Cache-Control", dice.oneOf(storing));
    content.fields.emplace_back("Case", number);
    const std::string sentBody = addBody(response, dice, !old);
    if (dice.percent(50))
        shuffle(content.fields, dice);
    if (!old && dice.percent(10))
        text = "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\n";
    text += written((old ? "HTTP/1.0 " : "HTTP/1.1 ") + content.first + " " + content.second,
        content.fields, dice);
    text += sentBody;
    return response;
}

} // namespace Differential
