#pragma once

#include "tests/support/Transcript.h"

#include <string>
#include <vector>

namespace Plays
{

using Rows = std::vector<std::string>;

/// The columns A, B and (if there is one) C, and the panes between them.
class Panes
{
public:
    /// `width`: of a row, at most.
    Panes(std::size_t width, bool withC);

    /// How wide a text in a pane may be: there is a space at each side.
    [[nodiscard]] std::size_t textWidth() const { return _width - 2; }
    [[nodiscard]] std::size_t width() const { return _width; }

    /// The letters above the columns.
    [[nodiscard]] std::string columns() const;
    /// A row with this text in the left or the right pane.
    [[nodiscard]] std::string left(const std::string& text) const;
    [[nodiscard]] std::string right(const std::string& text) const;
    /// A row with this text in the pane of the two parties.
    [[nodiscard]] std::string between(const Event& event, const std::string& text) const;

private:
    std::size_t _width; // between two columns
    bool _withC;
};

/// Draws one event. `mark`: the difference that is in it; nullptr if there is none.
Rows rowsOfEvent(const Event& event, const Difference* mark, const Panes& panes);

/// The first lines of a body, each at most `width` characters wide, and how long it is if there is more.
Rows bodyRows(const Event& event, std::size_t width);

} // namespace Plays
