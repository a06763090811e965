// The look of the site. A page contains everything that it needs: through a proxy that is not
// finished yet, a separate style sheet might never arrive.

#include "tools/origin/Html.h"

namespace Site
{

namespace
{

const char* const style = R"(
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #23262b; --soft: #646a73;
  --line: #e3dfd6; --link: #1f5fa8; --mark: #b4541f; --card: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --paper: #15171b; --ink: #dfe1e4; --soft: #989ea8;
  --line: #2d3138; --link: #86b7f3; --mark: #eb9a66; --card: #1c1f25; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: clamp(1.5rem, 5vw, 4rem) clamp(1.1rem, 5vw, 2rem) 4rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "P052", Georgia, serif;
  text-rendering: optimizeLegibility; }
main { max-width: 47rem; margin: 0 auto; }
h1 { font-size: clamp(1.9rem, 5.5vw, 2.7rem); line-height: 1.12; letter-spacing: -0.015em;
  font-weight: 600; margin: 0 0 0.9rem; text-wrap: balance; }
h2 { font-size: 1.35rem; line-height: 1.25; font-weight: 600; margin: 3.2rem 0 0.3rem; }
p { margin: 0 0 0.9rem; max-width: 40rem; text-wrap: pretty; }
.lead { font-size: 1.16em; line-height: 1.5; text-wrap: balance; }
.soft, figcaption { color: var(--soft); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--mark); }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px; border-radius: 2px; }
code, pre, .path { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono",
  Menlo, Consolas, monospace; font-size: 0.84em; }
code { background: color-mix(in srgb, var(--line) 55%, transparent); padding: 0.1em 0.32em;
  border-radius: 3px; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  padding: 1rem 1.1rem; line-height: 1.55; white-space: pre-wrap; overflow-wrap: anywhere; }
pre b { color: var(--mark); font-weight: 400; }
figure { margin: 2rem 0 2.2rem; }
figure svg { display: block; width: 100%; height: auto; color: var(--ink); }
img { max-width: 100%; height: auto; border-radius: 6px; }
dl { margin: 1rem 0 0; border-top: 1px solid var(--line); }
dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0.15rem 1.6rem;
  padding: 0.7rem 0; border-bottom: 1px solid var(--line); align-items: baseline; }
dt { overflow-wrap: anywhere; line-height: 1.4; }
dd { margin: 0; line-height: 1.5; }
dd b { font-weight: 600; }
.note { background: var(--card); border: 1px solid var(--line); border-left: 3px solid var(--mark);
  border-radius: 4px; padding: 0.85rem 1.1rem; margin: 1.6rem 0; max-width: none; }
.back { margin-top: 2.5rem; }
@media (max-width: 38rem) { dl > div { grid-template-columns: 1fr; } body { font-size: 1rem; } }
)";

const char* const icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Crect width='32' height='32' rx='7' fill='%23b4541f'/%3E"
    "%3Cpath d='M22 11.5a7.5 7.5 0 1 0 0 9' fill='none' stroke='white' stroke-width='3.6' "
    "stroke-linecap='round'/%3E%3C/svg%3E";

const char* const three = R"(
<g fill="none" stroke="currentColor" stroke-width="1.6">
<circle cx="64" cy="74" r="34"/><circle cx="300" cy="74" r="34"/>
<circle cx="536" cy="74" r="34" stroke="#c8642c" stroke-width="2.4"/>
<path d="M112 62H252m-8-5 8 5-8 5M348 62H488m-8-5 8 5-8 5"/>
<path d="M252 88H112m8-5-8 5 8 5M488 88H348m8-5-8 5 8 5" opacity=".55"/>
</g>
<g fill="currentColor" text-anchor="middle" font-family="Iowan Old Style, P052, Georgia, serif">
<g font-size="30"><text x="64" y="84">A</text><text x="300" y="84">B</text>
<text x="536" y="84" fill="#c8642c">C</text></g>
<g font-size="18"><text x="64" y="138">your browser</text><text x="300" y="138">the proxy</text>
<text x="536" y="138">this server</text></g>
<g font-size="17" font-style="italic" opacity=".75"><text x="182" y="48">request</text>
<text x="418" y="48">request</text><text x="182" y="113">response</text>
<text x="418" y="113">response</text></g>
</g>
)";

} // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text)
    {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

std::string htmlPage(const std::string& title, const std::string& body)
{
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           title + "</title>\n<link rel=\"icon\" href=\"" + icon + "\">\n<style>" + style +
           "</style>\n</head>\n<body>\n<main>\n" + body + "\n</main>\n</body>\n</html>\n";
}

std::string clientProxyOrigin()
{
    return std::string("<svg viewBox=\"0 0 600 150\" role=\"img\" aria-label=\"A, your browser, "
                       "sends requests to B, the proxy, and B to C, this server\">") +
           three + "</svg>";
}

std::string svgFile()
{
    return std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 150\" "
                       "width=\"600\" height=\"150\"><rect width=\"600\" height=\"150\" "
                       "fill=\"#fbfaf7\"/><g color=\"#23262b\">") +
           three + "</g></svg>\n";
}

} // namespace Site
