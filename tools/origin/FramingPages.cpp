// Pages that differ in how their body comes and how its end is known.

#include "tools/origin/Page.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace Site
{

namespace
{

using namespace std::chrono_literals;

constexpr std::uint64_t mostLarge = 10'000'000'000;
constexpr std::size_t lineLength = 64;

/// Lines of 64 bytes, each of which begins with its own place in the file: a byte that is lost or
/// doubled on the way shows at once.
void makeLarge(std::uint64_t offset, std::string& into)
{
    const std::uint64_t skipped = offset % lineLength;
    for (std::uint64_t at = offset - skipped; into.size() < (std::size_t{64} << 10);
         at += lineLength)
    {
        std::array<char, lineLength + 1> line{};
        std::snprintf(line.data(), line.size(), "%012llu %-50s\n",
            static_cast<unsigned long long>(at), "is the offset of this line; it has 64 bytes");
        into.append(line.data(), lineLength);
    }
    into.erase(0, static_cast<std::size_t>(skipped));
}

void large(const Asked& asked, Reply& reply)
{
    const std::string text = asked.parameter("bytes", "104857600");
    std::uint64_t bytes = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), bytes);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || bytes > mostLarge)
    {
        reply.status(400);
        reply.body("text/plain", "C was asked for a file of `" + Wire::shown(text) +
                                     "` bytes. It needs a number up to 10000000000.\n");
        return;
    }
    reply.field("Cache-Control", "max-age=60");
    reply.longBody("application/octet-stream", bytes, makeLarge);
}

void slow(const Asked&, Reply& reply)
{
    reply.field("Cache-Control", "max-age=60");
    reply.body("text/plain; charset=utf-8", "");
    std::vector<std::string> lines;
    for (int line = 1; line <= 8; ++line)
        lines.push_back(
            "Line " + std::to_string(line) + " of 8, half a second after the one above.\n");
    reply.pieces(lines, 500ms);
}

void untilClose(const Asked& asked, Reply& reply)
{
    reply.framing(Wire::Framing::untilClose);
    explain(asked, reply);
}

void chunked(const Asked& asked, Reply& reply)
{
    reply.framing(Wire::Framing::chunked);
    reply.body("text/plain; charset=utf-8", "");
    const std::string text = "This text came in chunks of 1, 2, 3, 5, 8, 13, ... bytes. If numbers "
                             "stand between its words, B did not take the chunks off, or did not "
                             "say that they are there.\nThe last chunk is one of 0 bytes.\n";
    std::vector<std::string> chunks;
    std::size_t size = 1;
    std::size_t next = 2;
    for (std::size_t at = 0; at < text.size(); at += size, size = std::exchange(next, size + next))
        chunks.push_back(text.substr(at, size));
    reply.pieces(chunks, 0ms);
    if (asked.path == "chunked-trailers")
    {
        reply.field("Trailer", "X-Line-Count");
        reply.trailer("X-Line-Count", "2");
    }
}

} // namespace

Group framingPages()
{
    return {"Where the body ends",
        "The same kind of content, each time told in another way where it ends.",
        {{"large", "A large file",
             "100 MB, made while it is sent, or as many as <code>?bytes=</code> says. Watch the "
             "memory of B: it should not grow.",
             large, "?bytes=104857600"},
            {"slow", "A slow page",
                "Eight lines, one each half second. They should appear one by one: B passes on "
                "what it has. Does B serve anybody else meanwhile?",
                slow},
            {"until-close", "A page without length",
                "No <code>Content-Length</code>, no chunks: the body ends where C closes the "
                "connection.",
                untilClose},
            {"chunked", "A chunked page",
                "<code>Transfer-Encoding: chunked</code>, with chunks of odd sizes.", chunked},
            {"chunked-trailers", "A chunked page with a trailer",
                "The same, with a field line after the last chunk, which must not land in the "
                "body.",
                chunked}}};
}

} // namespace Site
