// The comparison as bars. The longest bar of each panel has the full width.

#include "tools/bench/Comparison.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace Bench
{

namespace
{

constexpr int imageWidth = 720;
constexpr int margin = 16;
constexpr int barsBegin = 170;
constexpr int longestBar = 440;
constexpr int lineHeight = 20;
constexpr int barHeight = 13;

std::optional<double> chosen(const Sample& sample, Quantity quantity)
{
    return quantity == Quantity::cost ? sample.cost : sample.rate;
}

class Chart
{
public:
    void panel(const Comparison& comparison, Quantity quantity)
    {
        const Workload& workload = comparison.workload;
        heading(workload.title + ": " +
                (quantity == Quantity::cost ? workload.costName() : workload.rateName()));
        double most = 0;
        for (const Series& each : comparison.series)
            most = std::max(most, chosen(summary(each.rounds), quantity).value_or(0));
        for (const Series& each : comparison.series)
            bar(each.proxy, chosen(summary(each.rounds), quantity), most);
        _y += lineHeight / 2;
    }

    [[nodiscard]] std::string text(const std::string& label) const
    {
        std::ostringstream out;
        out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << imageWidth << " "
            << _y + margin << "\" width=\"" << imageWidth << "\" role=\"img\" aria-label=\""
            << label << "\" font-family=\"sans-serif\" font-size=\"12\">\n"
            << "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
            << _body.str() << "</svg>\n";
        return out.str();
    }

private:
    void heading(const std::string& words)
    {
        _y += lineHeight;
        put(margin, words, "font-weight=\"bold\"");
    }

    void bar(const std::string& name, std::optional<double> value, double most)
    {
        _y += lineHeight;
        put(barsBegin - 8, name, "text-anchor=\"end\"");
        const int length = value && most > 0 ? static_cast<int>(*value / most * longestBar) : 0;
        // The reference and the proxies that are compared with it have different colours.
        const char* const colour = name == "reference" ? "#c40" : name == "floor" ? "#999" : "#37a";
        _body << "<rect x=\"" << barsBegin << "\" y=\"" << _y - barHeight + 3 << "\" width=\""
              << length << "\" height=\"" << barHeight << "\" fill=\"" << colour << "\"/>\n";
        std::ostringstream number;
        constexpr double large = 100;
        number << std::fixed << std::setprecision(value.value_or(0) < large ? 1 : 0);
        if (value)
            number << *value;
        else
            number << "-";
        put(barsBegin + length + 6, number.str(), "");
    }

    void put(int x, const std::string& words, const std::string& attributes)
    {
        _body << "<text x=\"" << x << "\" y=\"" << _y << "\" " << attributes << ">" << words
              << "</text>\n";
    }

    std::ostringstream _body;
    int _y = margin;
};

} // namespace

std::string plot(const std::vector<Comparison>& comparisons, Quantity quantity)
{
    Chart chart;
    for (const Comparison& comparison : comparisons)
    {
        if (quantity == Quantity::cost || !comparison.workload.rateName().empty())
            chart.panel(comparison, quantity);
    }
    return chart.text(quantity == Quantity::cost ? "what a request costs" : "requests in a second");
}

} // namespace Bench
