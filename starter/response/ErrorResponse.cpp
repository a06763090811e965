// The responses that the proxy generates because something went wrong.

#include "response/ErrorResponse.h"

#include "http/ReasonPhrase.h"

namespace proxy
{

void sendError(ResponseWriter& client, const ErrorResponse& error)
{
    FieldList fields = error.fields();
    fields.add("Content-Type", "text/plain; charset=utf-8");
    client.sendWhole(error.status(), std::move(fields),
        std::to_string(error.status()) + " " + reasonPhrase(error.status()) + "\n\n" +
            error.what() + "\n");
}

void sendNotFilledIn(Connection& client, const NotFilledIn& gap) noexcept
{
    const std::string body = std::string("Not filled in: ") + gap.what() +
                             "\n\nThe proxy got this far, and reached a gap that is still blank.\n"
                             "Look for \"Fill in start: " +
                             gap.what() + "\" in starter/.\n";
    try
    {
        client.sendNow("HTTP/1.1 501 Not Implemented\r\n"
                       "Content-Type: text/plain; charset=utf-8\r\n"
                       "Content-Length: " +
                       std::to_string(body.size()) +
                       "\r\n"
                       "Connection: close\r\n\r\n" +
                       body);
    }
    catch (...)
    {
        // The client has gone.
    }
}

} // namespace proxy
