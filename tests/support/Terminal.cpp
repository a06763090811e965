// All escape sequences are here. Redirected to a file, the report is plain text.
#include "tests/support/Terminal.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Plays
{

namespace
{

constexpr std::size_t bar = 24;
constexpr std::string_view clearLine = "\r\033[K";

bool isSet(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

std::string_view codeOf(Terminal::Colour colour)
{
    switch (colour)
    {
    case Terminal::Colour::Good:
        return "\033[32m";
    case Terminal::Colour::Bad:
        return "\033[31m";
    case Terminal::Colour::Open:
        return "\033[33m";
    case Terminal::Colour::Faint:
        return "\033[2m";
    case Terminal::Colour::Strong:
        return "\033[1m";
    }
    return "";
}

} // namespace

Terminal::Terminal()
    : _isTerminal(::isatty(STDOUT_FILENO) == 1), _colours(_isTerminal && !isSet("NO_COLOR")),
      _words(isSet("LADDER") && std::string_view(std::getenv("LADDER")) == "words")
{
    const char* kind = std::getenv("TERM");
    if (kind == nullptr || std::string_view(kind) == "dumb")
        _isTerminal = _colours = false;
}

std::string Terminal::coloured(Colour colour, std::string_view text) const
{
    if (!_colours)
        return std::string(text);
    return std::string(codeOf(colour)) + std::string(text) + "\033[0m";
}

std::size_t Terminal::width() const
{
    constexpr std::size_t usual = 80;
    winsize size{};
    if (!_isTerminal || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return usual;
    return std::clamp<std::size_t>(size.ws_col, 60, 120);
}

void Terminal::progress(std::size_t done, std::size_t all, std::string_view what) const
{
    if (!_isTerminal || _words)
        return;
    const std::size_t filled = all == 0 ? 0 : std::min(bar, done * bar / all);
    std::cout << clearLine << '[' << std::string(filled, '#') << std::string(bar - filled, ' ')
              << "] " << done << '/' << all << ' ' << what.substr(0, width() - bar - 16)
              << std::flush;
}

void Terminal::clear() const
{
    if (_isTerminal)
        std::cout << clearLine << std::flush;
}

} // namespace Plays
