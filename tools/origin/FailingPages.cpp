// Pages that fail, each in its own way. None of them is correct HTTP, so each is a script of what
// is done to the connection. They fail for HEAD, too.

#include "tools/origin/Page.h"

namespace Site
{

namespace
{

constexpr std::uint64_t endlessHead = std::uint64_t{64} << 20;
const std::string begin = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

Page failing(const std::string& path, const std::string& title, const std::string& text,
    std::function<void(Wire::Peer&)> script)
{
    return {"fail/" + path, title, text,
        [script = std::move(script)](const PageRequest&, Response& response)
        {
            response.instead(script);
        }};
}

/// Sends these bytes and ends the connection.
Page sending(const std::string& path, const std::string& title, const std::string& text,
    const std::string& bytes)
{
    return failing(path, title, text,
        [bytes](Wire::Peer& peer)
        {
            peer.send(bytes);
            peer.finish();
        });
}

std::vector<Page> failures()
{
    return {sending("no-answer", "No response",
                "The origin closes the connection without a response. The proxy should answer "
                "<code>502</code>.",
                ""),
        sending("half-a-head", "An incomplete head", "The connection ends within the field lines.",
            begin + "Content-Len"),
        sending("half-a-body", "An incomplete body",
            "<code>Content-Length: 1000</code>, but only 21 bytes. The browser must be able to "
            "tell that something is missing, and the proxy must not store the response.",
            begin + "Content-Length: 1000\r\n\r\nOnly part of it came."),
        sending("cut-chunks", "Chunks without the last one", "The connection ends within a chunk.",
            begin + "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n64\r\nsecond, cut"),
        failing("reset", "A reset",
            "The origin promises a thousand bytes, sends some, and resets the connection.",
            [](Wire::Peer& peer)
            {
                peer.send(
                    begin + "Content-Length: 1000\r\n\r\nThe connection is reset after this.");
                peer.pause(
                    std::chrono::milliseconds(200)); // so that the proxy has read what came before
                peer.reset();
            }),
        failing("silence", "Silence",
            "The origin reads the request and never answers. The proxy should give up after its "
            "time limit and answer <code>504</code>.",
            [](Wire::Peer&) {}),
        sending("garbage", "Garbage", "A response that is not HTTP at all.",
            "\x16\x03\x01 SSH-2.0 220 hello, this is another protocol\n"),
        failing("endless-head", "An endless head",
            "Field lines without end (64 MB of them). The proxy needs a limit.",
            [](Wire::Peer& peer)
            {
                peer.send(begin);
                peer.repeat("X-And-So-On: and so on\r\n", endlessHead);
                peer.finish();
            }),
        sending("bare-lf", "Lines that end in LF",
            "The line ends lack the CR. What the proxy sends to the client must be correct "
            "nevertheless, or an error.",
            "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 6\n\nhello\n"),
        sending("two-lengths", "Two lengths",
            "<code>Content-Length: 5</code> and <code>Content-Length: 11</code>: the end of "
            "the body is ambiguous. The proxy should answer <code>502</code>.",
            begin + "Content-Length: 5\r\nContent-Length: 11\r\n\r\nhello world")};
}

} // namespace

Group failingPages()
{
    return {"Pages that fail",
        "Here the origin breaks the protocol, each time in a different way. The proxy should "
        "report an error to the client, store nothing, and be ready for the next request.",
        failures()};
}

} // namespace Site
