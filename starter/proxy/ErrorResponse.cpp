// The responses that B makes itself because something went wrong.

#include "proxy/ErrorResponse.h"

#include "http/MessageHead.h"

#include <Poco/Net/HTTPResponse.h>

using Poco::Net::HTTPResponse;

void sendError(Connection& client, const std::string& requestMethod, const ErrorResponse& error)
{
    const auto status = static_cast<HTTPResponse::HTTPStatus>(error.status());
    const std::string& reason = HTTPResponse::getReasonForStatus(status);
    const std::string body =
        std::to_string(error.status()) + " " + reason + "\n\n" + error.what() + "\n";
    const ResponseHead head{error.status(), reason,
        {{"Content-Type", "text/plain; charset=utf-8"},
            {"Content-Length", std::to_string(body.size())}, {"Connection", "close"}}};
    client.sendAll(formatResponseHead(head) + (requestMethod == "HEAD" ? "" : body));
}

void sendNotFilledIn(Connection& client, const NotFilledIn& gap)
{
    const std::string body = std::string("Not filled in: ") + gap.what() +
                             "\n\nThe proxy got this far, and met a gap that is still blank.\n"
                             "Look for \"Fill in start: " +
                             gap.what() + "\" in starter/.\n";
    const std::string text = "HTTP/1.1 501 Not Implemented\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\n"
                             "Content-Length: " +
                             std::to_string(body.size()) +
                             "\r\n"
                             "Connection: close\r\n\r\n" +
                             body;
    client.socket().sendBytes(text.data(), static_cast<int>(text.size()));
}
