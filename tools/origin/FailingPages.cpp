// Pages that fail, each in one way. None of them is HTTP as it should be, so each is a script of
// what is done to the connection. A HEAD is failed as well as a GET.

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
        [script = std::move(script)](const Asked&, Reply& reply)
        {
            reply.instead(script);
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
    return {sending("no-answer", "Not a byte",
                "C closes the connection without an answer. B should say <code>502</code>.", ""),
        sending("half-a-head", "Half a head", "The connection ends within the field lines.",
            begin + "Content-Len"),
        sending("half-a-body", "Half a body",
            "<code>Content-Length: 1000</code>, and 21 bytes. The browser must be able to see that "
            "something is missing, and nothing may be kept.",
            begin + "Content-Length: 1000\r\n\r\nOnly half of it came."),
        sending("cut-chunks", "Chunks without the last",
            "The connection ends in the midst of a chunk.",
            begin + "Transfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n64\r\nsecond, cut"),
        failing("reset", "A reset",
            "A thousand bytes are promised, some come, then the connection is reset.",
            [](Wire::Peer& peer)
            {
                peer.send(
                    begin + "Content-Length: 1000\r\n\r\nThe connection is reset after this.");
                peer.pause(
                    std::chrono::milliseconds(200)); // so that B has read what came before it
                peer.reset();
            }),
        failing("silence", "Silence",
            "C takes the request and never answers. B should give up after its time, and say "
            "<code>504</code>.",
            [](Wire::Peer&) {}),
        sending("garbage", "Garbage", "An answer that is no HTTP at all.",
            "\x16\x03\x01 SSH-2.0 220 hello, this is another protocol\n"),
        failing("endless-head", "A head without end",
            "Field lines for ever (64 MB of them). B needs a limit.",
            [](Wire::Peer& peer)
            {
                peer.send(begin);
                peer.repeat("X-And-So-On: and so on\r\n", endlessHead);
                peer.finish();
            }),
        sending("bare-lf", "Lines that end in LF",
            "The line ends lack their CR. What B sends to A must be right all the same, or an "
            "error.",
            "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 6\n\nhello\n"),
        sending("two-lengths", "Two lengths",
            "<code>Content-Length: 5</code> and <code>Content-Length: 11</code>: where the body "
            "ends is anybody’s guess. B should say <code>502</code>.",
            begin + "Content-Length: 5\r\nContent-Length: 11\r\n\r\nhello world")};
}

} // namespace

Group failingPages()
{
    return {"Pages that fail",
        "Here C breaks its word, each time in one way. B should tell A so, keep nothing, and be "
        "there for the next request.",
        failures()};
}

} // namespace Site
