// Each hit looks at the dates of a stored response several times. strptime() compares the names of the
// locale one after the other, and took a quarter of a hit's instructions.

#include "http/Fixdate.h"

#include "http/FixedText.h"

namespace proxy
{

namespace
{

using namespace std::chrono;

constexpr std::string_view shape = "???, 00 ??? 0000 00:00:00 GMT";
constexpr std::string_view dayNames = "MonTueWedThuFriSatSun";
constexpr std::string_view monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// Returns which of the names this is, counted from 1; 0 if it is none of them.
unsigned placeIn(std::string_view names, std::string_view name)
{
    unsigned place = 1;
    for (; !names.empty(); names.remove_prefix(3), ++place)
    {
        if (hasShape(name, names.substr(0, 3)))
            return place;
    }
    return 0;
}

} // namespace

std::optional<sys_seconds> parseFixdate(std::string_view text)
{
    if (!hasShape(text, shape) || placeIn(dayNames, text.substr(0, 3)) == 0)
        return std::nullopt;
    const auto numberAt = [text](std::size_t at, std::size_t size)
    {
        return numberOf(text.substr(at, size));
    };
    const year_month_day date(year(static_cast<int>(numberAt(12, 4))),
        month(placeIn(monthNames, text.substr(8, 3))), day(numberAt(5, 2)));
    return pointInTime(date, numberAt(17, 2), numberAt(20, 2), numberAt(23, 2));
}

} // namespace proxy
