// Requests that every implementation of RFC 9110 and 9112 must understand, and that a careless one
// misunderstands.

#include "tests/differential/Generator.h"
#include "tests/differential/Oddities.h"

namespace Differential
{

namespace
{

/// Path and query, as in a target after the host.
std::string pathAndQuery(Dice& dice)
{
    constexpr const char* paths[] = {"", "/", "//", "/..", "/a/../b", "/%2e%2E/%2f", "/%00", "?",
        "?q", "/;a=b", "/a?b=http://c/d?e", "/*", "/:80/", "/@", "/index.html", "/a%20b/%C3%A4"};
    constexpr std::string_view characters = "abcXYZ019-._~!$&'()*+,;=:@/?";
    if (dice.percent(50))
        return dice.oneOf(paths);
    return "/" + dice.text(dice.few(), characters);
}

/// How A addresses a path.
struct Address
{
    std::string target; ///< in the request line
    std::string host;   ///< the field Host
};

Address addressOf(
    const Request& request, const std::string& path, bool textbook, const Route& route, Dice& dice)
{
    if (route.proxy.empty())
        return {request.message.content.second, request.host};
    if (textbook)
        return {"/" + request.host + path, route.proxy};
    // With a target in absolute-form, Host is ignored.
    return {"http://" + request.host + path, dice.percent(10) ? "other.example" : request.host};
}

std::string methodOf(Dice& dice)
{
    constexpr const char* methods[] = {"GET", "GET", "GET", "POST", "POST", "PUT", "DELETE",
        "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "M-SEARCH", "x!#$%&'*+-.^_`|~9"};
    return dice.oneOf(methods);
}

/// The target that C should receive.
std::string targetAtOrigin(const std::string& method, const std::string& path)
{
    if (path.empty() && method == "OPTIONS")
        return "*";
    return path.empty() || path.front() == '?' ? "/" + path : path;
}

/// Adds a body, or none, and the fields that frame it. Returns the body as it is sent.
std::string addBody(Content& content, Dice& dice, bool mayBeChunked)
{
    if (content.first == "TRACE" || content.first == "HEAD")
        return {};
    if (dice.percent(content.first == "GET" ? 5 : 60))
        content.body = oddBody(dice);
    const bool empty = content.body.empty();
    if (!empty && mayBeChunked && dice.percent(10))
        content.fields.emplace_back("Expect", "100-continue");
    if (mayBeChunked && dice.percent(empty ? 3 : 50))
    {
        content.fields.emplace_back("Transfer-Encoding", inOtherCase("chunked", dice));
        return inChunks(content.body, dice);
    }
    if (!empty || dice.percent(30))
        content.fields.emplace_back("Content-Length", std::to_string(content.body.size()));
    return content.body;
}

} // namespace

Request makeRequest(Dice& dice, const Route& route, const std::string& number, bool last)
{
    static const std::vector<const char*> known = {"Accept", "Accept-Language", "User-Agent",
        "Cookie", "Referer", "Authorization", "Content-Type", "Content-Language", "From", "DNT",
        "Origin"};
    const bool old = last && dice.percent(10);
    const bool textbook = !route.proxy.empty() && dice.percent(50);
    Request request;
    request.host = dice.oneOf(route.origins);
    auto& [content, text] = request.message;
    content.first = methodOf(dice);
    std::string path = pathAndQuery(dice);
    // An empty path with OPTIONS means the server itself; the textbook's form cannot express that.
    if (path.empty() && (route.proxy.empty() || (textbook && content.first == "OPTIONS")))
        path = "/";
    content.second = targetAtOrigin(content.first, path);
    const Address address = addressOf(request, path, textbook, route, dice);

    addOddFields(content.fields, dice, known);
    addHopByHop(content.fields, dice, last && dice.percent(30));
    if (dice.percent(10))
        content.fields.emplace_back(
            "Via", dice.percent(50) ? "1.0 fred" : "1.0 fred, HTTP/1.1 b.example:80");
    content.fields.emplace_back("Host", address.host);
    content.fields.emplace_back("Case", number);
    const std::string sentBody = addBody(content, dice, !old);
    if (dice.percent(50))
        shuffle(content.fields, dice);
    text = written(content.first + " " + address.target + (old ? " HTTP/1.0" : " HTTP/1.1"),
               content.fields, dice) +
           sentBody;
    return request;
}

} // namespace Differential
