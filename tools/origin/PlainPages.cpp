// Pages that any proxy should pass on: each kind of file, odd bytes, odd names.

#include "tools/origin/Html.h"
#include "tools/origin/Page.h"
#include "tools/origin/Picture.h"

namespace Site
{

namespace
{

const char* const plainText = "This is a plain text file from C, three lines long.\n"
                              "If you can read it in the browser, B passed it on.\n"
                              "The last line ends here.\n";

const char* const pictureScript =
    R"(const line = document.getElementById('script');
line.textContent = 'The script came through and ran.';
addEventListener('load', () => {
  const found = [...document.images].filter(picture => picture.naturalWidth > 0).map(picture =>
    `${picture.getAttribute('src')} ${picture.naturalWidth} x ${picture.naturalHeight}`);
  if (getComputedStyle(document.querySelector('#sheet span')).display === 'none')
    found.push('style.css');
  line.textContent += ' It found: ' + (found.join(', ') || 'nothing else') + '.';
});
)";

const char* const pictureSheet = "#sheet::after { content: 'The style sheet came through.'; }\n"
                                 "#sheet span { display: none; }\n";

std::string allBytes()
{
    std::string bytes;
    for (int value = 0; value < 256; ++value)
        bytes += static_cast<char>(value);
    return bytes;
}

Page file(const std::string& path, const std::string& title, const std::string& text,
    const std::string& type, const std::string& bytes)
{
    return {path, title, text,
        [type, bytes](const Asked&, Reply& reply)
        {
            reply.field("Cache-Control", "max-age=60");
            reply.body(type, bytes);
        }};
}

void pictures(const Asked& asked, Reply& reply)
{
    reply.field("Cache-Control", "max-age=60");
    explain(asked, reply,
        "<link rel=\"stylesheet\" href=\"style.css\">\n"
        "<figure><img src=\"picture.png\" width=\"640\" height=\"360\" alt=\"Hills at dusk\">\n"
        "<figcaption>picture.png, drawn by C</figcaption></figure>\n"
        "<figure><img src=\"picture.svg\" width=\"600\" height=\"150\" alt=\"A, B and C\">\n"
        "<figcaption>picture.svg</figcaption></figure>\n"
        "<p id=\"sheet\"><span>The style sheet has not come.</span></p>\n"
        "<p id=\"script\">The script has not run.</p>\n<script src=\"script.js\"></script>");
}

void query(const Asked& asked, Reply& reply)
{
    reply.field("Cache-Control", "max-age=60");
    explain(asked, reply,
        "<p class=\"note\">C was asked with the query <code>" + escaped(asked.query) +
            "</code>.</p>\n<p>Try <a href=\"query?id=1\">?id=1</a> and <a "
            "href=\"query?id=2\">?id=2</a>.</p>");
}

void oddName(const Asked& asked, Reply& reply)
{
    reply.body("text/plain; charset=utf-8",
        "The name of this file has a blank and a percent sign in it.\n"
        "C was asked for it as: " +
            asked.path +
            "\n"
            "That must be the very text that A sent to B: decoding it is C’s affair alone.\n");
}

} // namespace

Group plainPages()
{
    return {"Files", "Each kind of file, unharmed. Compare with a download straight from C.",
        {{"pictures", "A page with pictures",
             "One page, five requests: the page itself, two pictures, a style sheet and a script. "
             "All must arrive for it to look right, and its last line says which have.",
             pictures},
            file("text.txt", "A text file", "Three lines of plain text.",
                "text/plain; charset=utf-8", plainText),
            {"picture.png", "A picture",
                "A few hundred kilobytes of PNG: more than one <code>recv</code> brings.",
                [](const Asked&, Reply& reply)
                {
                    reply.field("Cache-Control", "max-age=60");
                    reply.body("image/png", pngFile());
                }},
            file("picture.svg", "A drawing", "A picture that is text.", "image/svg+xml", svgFile()),
            file("style.css", "A style sheet",
                "Works only if its <code>Content-Type</code> arrives.", "text/css; charset=utf-8",
                pictureSheet),
            file("script.js", "A script", "The page with pictures says whether it ran.",
                "text/javascript; charset=utf-8", pictureScript),
            file("binary", "Every byte",
                "The 256 byte values 0 to 255 in order: zeros, line ends and all. Text mode or "
                "<code>strlen</code> would spoil it.",
                "application/octet-stream", allBytes()),
            file("empty", "Nothing",
                "A body of no bytes is a body too: <code>Content-Length: 0</code>.", "text/plain",
                ""),
            {"a%20b%25c.txt", "An odd name",
                "A blank and a percent sign in the name. It says how C was asked for it.", oddName},
            {"query", "A query",
                "<code>?id=1</code> and <code>?id=2</code> are two resources. A cache that mixes "
                "them up shows the wrong number.",
                query, "?id=1"}}};
}

} // namespace Site
