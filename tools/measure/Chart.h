#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace Measure
{

struct Bar
{
    std::string name;
    std::optional<double> value; ///< without one, the bar is a `-`
    std::string colour;
};

/// Panels of bars, one below the other, as an SVG image. The longest bar of each panel has the full width.
class Chart
{
public:
    /// `barsBegin`: how much room the names have.
    explicit Chart(int barsBegin) : _barsBegin(barsBegin) {}

    void panel(const std::string& heading, const std::vector<Bar>& bars);

    /// `label`: what a screen reader says.
    [[nodiscard]] std::string text(const std::string& label) const;

private:
    void draw(const Bar& bar, double most);
    void put(int x, const std::string& words, const std::string& attributes);

    static constexpr int margin = 16;

    std::ostringstream _body;
    int _barsBegin;
    int _y = margin;
};

} // namespace Measure
