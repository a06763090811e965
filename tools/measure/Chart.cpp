// Draws with rectangles and text only.

#include "tools/measure/Chart.h"

#include "tools/measure/Numbers.h"

#include <algorithm>

namespace Measure
{

namespace
{

constexpr int longestBar = 440;
constexpr int roomForNumber = 110;
constexpr int lineHeight = 20;
constexpr int barHeight = 13;

} // namespace

void Chart::panel(const std::string& heading, const std::vector<Bar>& bars)
{
    _y += lineHeight;
    put(margin, heading, "font-weight=\"bold\"");
    double most = 0;
    for (const Bar& bar : bars)
        most = std::max(most, bar.value.value_or(0));
    for (const Bar& bar : bars)
        draw(bar, most);
    _y += lineHeight / 2;
}

std::string Chart::text(const std::string& label) const
{
    const int width = _barsBegin + longestBar + roomForNumber;
    std::ostringstream out;
    out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << width << " " << _y + margin
        << "\" width=\"" << width << "\" role=\"img\" aria-label=\"" << label
        << "\" font-family=\"sans-serif\" font-size=\"12\">\n"
        << "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
        << _body.str() << "</svg>\n";
    return out.str();
}

void Chart::draw(const Bar& bar, double most)
{
    _y += lineHeight;
    put(_barsBegin - 8, bar.name, "text-anchor=\"end\"");
    const int length = bar.value && most > 0 ? static_cast<int>(*bar.value / most * longestBar) : 0;
    _body << "<rect x=\"" << _barsBegin << "\" y=\"" << _y - barHeight + 3 << "\" width=\""
          << length << "\" height=\"" << barHeight << "\" fill=\"" << bar.colour << "\"/>\n";
    put(_barsBegin + length + 6, shown(bar.value), "");
}

void Chart::put(int x, const std::string& words, const std::string& attributes)
{
    _body << "<text x=\"" << x << "\" y=\"" << _y << "\" " << attributes << ">" << words
          << "</text>\n";
}

} // namespace Measure
