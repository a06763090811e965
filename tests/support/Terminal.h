#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Plays
{

/// Standard output for a person: with colours and a progress line on a terminal, otherwise plain
/// text. NO_COLOR in the environment turns the colours off, and LADDER=words asks for no drawings.
class Terminal
{
public:
    enum class Colour
    {
        Good,
        Bad,
        Open,
        Faint,
        Strong
    };

    Terminal();

    [[nodiscard]] std::string coloured(Colour colour, std::string_view text) const;

    /// How many characters a line may have, from 60 to 120; 80 if standard output is not a terminal.
    [[nodiscard]] std::size_t width() const;
    /// True if a screen reader reads: nothing is drawn.
    [[nodiscard]] bool wantsWords() const { return _words; }

    /// Shows a progress line, if on a terminal.
    void progress(std::size_t done, std::size_t all, std::string_view what) const;
    /// Removes the progress line.
    void clear() const;

private:
    bool _isTerminal;
    bool _colours;
    bool _words;
};

} // namespace Plays
