// Responses, as odd as the requests.

#include "tests/differential/Generator.h"
#include "tests/differential/Oddities.h"

namespace Differential
{

namespace
{

/// Gives the response a body, or none, and the fields that say where it ends. Answers the body as
/// it is sent.
std::string addBody(Response& response, Dice& dice, bool mayBeChunked)
{
    Meaning& meaning = response.saying.meaning;
    // The length of what the 304 is about, not its own.
    if (meaning.first == "304")
        meaning.fields.emplace_back("Content-Length", "17");
    if (meaning.first == "304" || meaning.first == "204")
        return {};
    const std::string body = oddBody(dice);
    std::string content = body;
    const std::size_t framing = dice.below(3);
    if (framing == 0)
        meaning.fields.emplace_back("Content-Length", std::to_string(body.size()));
    else if (framing == 1 && mayBeChunked)
    {
        meaning.fields.emplace_back("Transfer-Encoding", inOtherCase("chunked", dice));
        content = inChunks(body, dice);
    }
    else if (response.method != "HEAD")
        response.closes = true;
    if (response.method == "HEAD")
        return {};
    meaning.body = body;
    return content;
}

/// What the response says of itself besides its fields.
void begin(Response& response, Dice& dice)
{
    constexpr const char* methods[] = {"GET", "GET", "GET", "GET", "HEAD", "POST"};
    constexpr int statuses[] = {
        200, 200, 200, 200, 200, 201, 203, 204, 299, 301, 304, 400, 404, 410, 418, 500, 503, 599};
    constexpr const char* reasons[] = {"OK", "", "Not Found", "200 OK", "It's: (odd)", "x  y"};
    response.method = dice.oneOf(methods);
    response.saying.meaning.first = std::to_string(dice.oneOf(statuses));
    response.saying.meaning.second = dice.oneOf(reasons);
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
    auto& [meaning, text] = response.saying;
    const bool old = dice.percent(20);
    addOddFields(meaning.fields, dice, known);
    addHopByHop(meaning.fields, dice, response.closes);
    if (dice.percent(30))
        meaning.fields.emplace_back("Date", "Tue, 15 Nov 1994 08:12:31 GMT");
    meaning.fields.emplace_back("Cache-Control", dice.oneOf(storing));
    meaning.fields.emplace_back("Case", number);
    const std::string content = addBody(response, dice, !old);
    if (dice.percent(50))
        shuffle(meaning.fields, dice);
    if (!old && dice.percent(10))
        text = "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\n";
    text += written((old ? "HTTP/1.0 " : "HTTP/1.1 ") + meaning.first + " " + meaning.second,
        meaning.fields, dice);
    text += content;
    return response;
}

} // namespace Differential
