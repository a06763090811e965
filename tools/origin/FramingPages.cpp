// Pages that differ in how the body is sent and how its end is marked.

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

/// Lines of 64 bytes, each of which begins with its offset in the file: so a byte that is lost or
/// duplicated is easily seen.
void generateLarge(std::uint64_t offset, std::string& into)
{
    const std::uint64_t skipped = offset % lineLength;
    for (std::uint64_t at = offset - skipped; into.size() < (std::size_t{64} << 10);
         at += lineLength)
    {
        std::array<char, lineLength + 1> line{};
        std::snprintf(line.data(), line.size(), "%012llu %-50s\n",
            static_cast<unsigned long long>(at), "is the offset of this line of 64 bytes");
        into.append(line.data(), lineLength);
    }
    into.erase(0, static_cast<std::size_t>(skipped));
}

void large(const PageRequest& request, Response& response)
{
    const std::string text = request.parameter("bytes", "104857600");
    std::uint64_t bytes = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), bytes);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || bytes > mostLarge)
    {
        response.status(400);
        response.body("text/plain",
            "?bytes= must be a number from 0 to 10000000000, not '" + Wire::shown(text) + "'.\n");
        return;
    }
    response.field("Cache-Control", "max-age=60");
    response.longBody("application/octet-stream", bytes, generateLarge);
}

void slow(const PageRequest&, Response& response)
{
    response.field("Cache-Control", "max-age=60");
    response.body("text/plain; charset=utf-8", "");
    std::vector<std::string> lines;
    for (int line = 1; line <= 8; ++line)
        lines.push_back(
            "Line " + std::to_string(line) + " of 8, half a second after the one above.\n");
    response.pieces(lines, 500ms);
}

void untilClose(const PageRequest& request, Response& response)
{
    response.framing(Wire::Framing::untilClose);
    explain(request, response);
}

void chunked(const PageRequest& request, Response& response)
{
    response.framing(Wire::Framing::chunked);
    response.body("text/plain; charset=utf-8", "");
    const std::string text =
        "This text was sent in chunks of 1, 2, 3, 5, 8, 13, ... bytes. If there "
        "are numbers between its words, the proxy neither removed the "
        "chunked coding nor declared it.\nThe last chunk has 0 bytes.\n";
    std::vector<std::string> chunks;
    std::size_t size = 1;
    std::size_t next = 2;
    for (std::size_t at = 0; at < text.size(); at += size, size = std::exchange(next, size + next))
        chunks.push_back(text.substr(at, size));
    response.pieces(chunks, 0ms);
    if (request.path == "chunked-trailers")
    {
        response.field("Trailer", "X-Line-Count");
        response.trailer("X-Line-Count", "2");
    }
}

} // namespace

Group framingPages()
{
    return {"Where the body ends",
        "Similar content, but the end of each body is marked in a different way.",
        {{"large", "A large file",
             "100 MB, generated while they are sent, or as many bytes as <code>?bytes=</code> "
             "says. Watch the memory of the proxy: it should not grow.",
             large, "?bytes=104857600"},
            {"slow", "A slow page",
                "Eight lines, one every half second. They should appear one by one, because the "
                "proxy passes on what it has. Does it serve other clients meanwhile?",
                slow},
            {"until-close", "A page without a length",
                "No <code>Content-Length</code> and no chunks: the body ends when the origin "
                "closes the connection.",
                untilClose},
            {"chunked", "A chunked page",
                "<code>Transfer-Encoding: chunked</code>, with chunks of unusual sizes.", chunked},
            {"chunked-trailers", "A chunked page with a trailer field",
                "The same with a field line after the last chunk. It must not become part of "
                "the body.",
                chunked}}};
}

} // namespace Site
