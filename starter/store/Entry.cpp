// The text of an entry, formatted and parsed.

#include "store/Entry.h"

#include "BadMessage.h"
#include "http/Number.h"
#include "rules/Storability.h"
#include "store/Seal.h"

#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>
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

std::string titleLine(const std::string& key)
{
    return std::string(title) + key + "\r\n";
}

std::string formatMoment(Moment moment)
{
    const Poco::Timestamp time(
        std::chrono::duration_cast<std::chrono::microseconds>(moment.time_since_epoch()).count());
    return Poco::DateTimeFormatter::format(time, timeFormat);
}

std::optional<Moment> parseMoment(const std::string& text)
{
    Poco::DateTime time;
    int zone = 0;
    if (!Poco::DateTimeParser::tryParse(timeFormat, text, time, zone))
        return std::nullopt;
    const std::chrono::microseconds sinceEpoch(time.timestamp().epochMicroseconds());
    return Moment(std::chrono::floor<std::chrono::milliseconds>(sinceEpoch));
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

std::optional<CacheResponse> parseAfterTitle(std::string_view text)
{
    takeUpTo(text, "Asked ");
    auto asked = takeUpTo(text, "\r\n");
    const bool cdn = asked.ends_with(cdnMark);
    asked.remove_suffix(cdn ? cdnMark.size() : 0);
    const auto requestTime = parseMoment(std::string(asked));
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
    std::string text = titleLine(key) + "Asked " + formatMoment(response.requestTime) +
                       std::string(response.audience == Audience::cdn ? cdnMark : "") + "\r\n" +
                       std::string(openSeal) + "\r\n";
    for (const Field& field : response.selectingFields)
        text += field.name + ": " + field.value + "\r\n";
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

std::optional<CacheResponse> parseEntryHead(const std::string& head, const std::string& key)
{
    const std::string first = titleLine(key);
    try
    {
        auto result = head.starts_with(first)
                          ? parseAfterTitle(std::string_view(head).substr(first.size()))
                          : std::nullopt;
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
