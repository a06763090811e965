// The text of an entry, formatted and parsed.

#include "store/Entry.h"

#include "BadMessage.h"
#include "http/FixedText.h"
#include "http/Number.h"
#include "rules/Storability.h"
#include "store/Seal.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace proxy
{

namespace
{

constexpr std::string_view title = "Response to GET ";
constexpr std::string_view cdnMark = " by a CDN";
constexpr const char* timeFormat = "%Y-%m-%dT%H:%M:%s%z";

std::string formatMoment(Moment moment)
{
    const Poco::Timestamp time(
        std::chrono::duration_cast<std::chrono::microseconds>(moment.time_since_epoch()).count());
    return Poco::DateTimeFormatter::format(time, timeFormat);
}

std::optional<Moment> parseMoment(std::string_view text)
{
    if (!hasShape(text, "0000-00-00T00:00:00.000000Z"))
        return std::nullopt;
    const auto numberAt = [text](std::size_t at, std::size_t size)
    {
        return numberOf(text.substr(at, size));
    };
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(numberAt(0, 4))),
        std::chrono::month(numberAt(5, 2)), std::chrono::day(numberAt(8, 2)));
    const auto time = pointInTime(date, numberAt(11, 2), numberAt(14, 2), numberAt(17, 2));
    const std::chrono::milliseconds rest(numberAt(20, 3));
    return time ? std::optional(*time + rest) : std::nullopt;
}

/// Removes everything up to and including `mark` from the text, and returns what was before the
/// mark. Throws BadMessage if there is no mark.
std::string_view takeUpTo(std::string_view& text, std::string_view mark)
{
    const auto end = text.find(mark);
    if (end == std::string_view::npos)
        throw BadMessage("The entry is incomplete.");
    const auto taken = text.substr(0, end);
    text.remove_prefix(end + mark.size());
    return taken;
}

/// Appends the rest of a line with its line feed, or of a long line a piece. Returns false at the end of
/// the file.
bool appendPiece(std::istream& file, std::string& text)
{
    std::array<char, 1024> piece;
    file.getline(piece.data(), piece.size());
    const auto size = static_cast<std::size_t>(file.gcount());
    // The line feed is counted, but it is not copied.
    const bool isWhole = file.good();
    text.append(piece.data(), isWhole ? size - 1 : size);
    if (isWhole)
        text += '\n';
    if (file.fail() && size + 1 == piece.size())
        file.clear(); // the line goes on
    return file.good();
}

/// Returns where the body begins, behind the second empty line; npos if that is not among these bytes.
std::size_t endOfHead(std::string_view bytes)
{
    constexpr std::string_view emptyLine = "\n\r\n";
    const auto first = bytes.find(emptyLine);
    // One line feed may belong to both.
    const auto second = first == std::string_view::npos ? first : bytes.find(emptyLine, first + 2);
    return second == std::string_view::npos ? second : second + emptyLine.size();
}

std::optional<CacheResponse> parseAfterTitle(std::string_view text)
{
    takeUpTo(text, "\r\nAsked ");
    auto asked = takeUpTo(text, "\r\n");
    const bool cdn = asked.ends_with(cdnMark);
    asked.remove_suffix(cdn ? cdnMark.size() : 0);
    const auto requestTime = parseMoment(asked);
    takeUpTo(text, sealWord);
    const auto length = parseDecimal(takeUpTo(text, " check "));
    takeUpTo(text, "\r\n");
    // Without selecting fields the empty line follows at once.
    const bool hasFields = !text.starts_with("\r\n");
    const auto fields = takeUpTo(text, hasFields ? "\r\n\r\n" : "\r\n");
    if (!requestTime)
        return std::nullopt;
    return CacheResponse{parseResponseHead(text), *requestTime,
        hasFields ? FieldList::parse(std::string(fields) + "\r\n") : FieldList(), length,
        cdn ? Audience::cdn : Audience::everyCache};
}

} // namespace

std::string formatEntryHead(const std::string& key, const CacheResponse& response)
{
    const ResponseHead kept{response.status, response.reason, storedFields(response)};
    std::string text = std::string(title) + key + "\r\nAsked " +
                       formatMoment(response.requestTime) +
                       std::string(response.audience == Audience::cdn ? cdnMark : "") + "\r\n" +
                       std::string(openSeal) + "\r\n";
    for (const Field& field : response.selectingFields)
        text.append(field.name).append(": ").append(field.value).append("\r\n");
    return text + "\r\n" + formatResponseHead(kept);
}

std::string entryKey(const std::string& head)
{
    const auto begin = std::min(title.size(), head.size());
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

bool beginsLikeEntry(std::istream& file)
{
    std::string begin(title.size(), '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == title;
}

std::string readEntryHead(std::istream& file)
{
    // Any other file may be very long and have no lines.
    if (!beginsLikeEntry(file))
        return {};
    std::string head(title);
    head.reserve(1024); // most are shorter
    for (int blankLines = 0; blankLines < 2 && appendPiece(file, head);)
    {
        blankLines += head.ends_with("\n\r\n");
        if (head.size() > longestEntryHead)
            return {};
    }
    return head;
}

std::string readEntryHead(FileStream& file)
{
    // One read brings nearly every head whole. If not, the rest is read line by line.
    const std::string_view bytes = file.upcoming();
    const auto end = bytes.starts_with(title) ? endOfHead(bytes) : std::string_view::npos;
    if (end == std::string_view::npos)
        return readEntryHead(static_cast<std::istream&>(file));
    std::string head(bytes.substr(0, end));
    file.ignore(static_cast<std::streamsize>(end));
    return head;
}

std::optional<CacheResponse> parseEntryHead(const std::string& head, const std::string& key)
{
    if (!head.starts_with(title) || entryKey(head) != key)
        return std::nullopt;
    try
    {
        auto result = parseAfterTitle(std::string_view(head).substr(title.size() + key.size()));
        if (result && result->bodyLength && !hasSeal(head, *result->bodyLength))
            result.reset();
        return result;
    }
    catch (const BadMessage&)
    {
        return std::nullopt;
    }
}

} // namespace proxy
