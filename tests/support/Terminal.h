#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Plays
{

/// Standard output as a person sees it: colours and a progress line where it is a terminal, plain
/// text where it is not, or where NO_COLOR is set (then without colours).
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

    /// Shows how far the run has come; only on a terminal.
    void progress(std::size_t done, std::size_t all, std::string_view what) const;
    /// Takes the progress line away.
    void clear() const;

private:
    bool _isTerminal;
    bool _colours;
};

} // namespace Plays
