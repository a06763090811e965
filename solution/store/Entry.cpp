// The text of an entry, formatted and parsed.

#include "store/Entry.h"

#include "BadMessage.h"
#include "http/Number.h"
#include "rules/Storability.h"

#include <Poco/Checksum.h>
#include <Poco/DateTime.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>
#include <Poco/NumberFormatter.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <string_view>

namespace proxy
{

namespace
{

constexpr std::string_view lengthWord = "Length ";
constexpr std::string_view openSeal = "Length -------------------- check --------";
constexpr std::string_view cdnMark = " by a CDN";
/// A key, selecting header fields and a response head, each of at most 64 kB. A file may also be
/// one line of many gigabytes.
constexpr std::size_t longestHead = 256 * 1024;
constexpr const char* timeFormat = "%Y-%m-%dT%H:%M:%s%z";

std::string titleLine(const std::string& key)
{
    return "Response to GET " + key + "\r\n";
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

/// The text as it was before the seal was written.
std::string unsealed(std::string head)
{
    // The key, in the line before, may contain the word, too.
    const auto line = head.find("\r\n" + std::string(lengthWord)) + 2;
    return head.replace(line, openSeal.size(), openSeal);
}

std::string checkOf(const std::string& head, const std::string& length)
{
    Poco::Checksum sum(Poco::Checksum::TYPE_CRC32);
    sum.update(unsealed(head) + length);
    return Poco::NumberFormatter::formatHex(sum.checksum(), 8);
}

std::optional<CacheResponse> parseAfterTitle(std::string_view text)
{
    takeUpTo(text, "Asked ");
    auto asked = takeUpTo(text, "\r\n");
    const bool cdn = asked.ends_with(cdnMark);
    asked.remove_suffix(cdn ? cdnMark.size() : 0);
    const auto requestTime = parseMoment(std::string(asked));
    takeUpTo(text, lengthWord);
    const auto length = parseDecimal(takeUpTo(text, " check "));
    takeUpTo(text, "\r\n");
    // Without selecting fields the empty line follows at once.
    const bool hasFields = !text.starts_with("\r\n");
    const auto fields = takeUpTo(text, hasFields ? "\r\n\r\n" : "\r\n");
    if (!requestTime)
        return std::nullopt;
    return CacheResponse{parseResponseHead(text), *requestTime,
        FieldList::parse(hasFields ? std::string(fields) + "\r\n" : ""), length,
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

Seal sealFor(const std::string& head, std::uint64_t bodyLength)
{
    const std::string length = Poco::NumberFormatter::format0(bodyLength, 20);
    return {
        head.find(openSeal), std::string(lengthWord) + length + " check " + checkOf(head, length)};
}

std::string entryKey(const std::string& head)
{
    const auto begin = std::min(titleLine("").size() - 2, head.size());
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

std::string readEntryHead(std::istream& file)
{
    // A file that does not begin like an entry may be very long and have no lines.
    std::string head(titleLine("").size() - 2, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (head + "\r\n" != titleLine(""))
        return {};
    int blankLines = 0;
    for (char c = 0; blankLines < 2 && file.get(c);)
    {
        head += c;
        blankLines += head.ends_with("\n\r\n");
        if (head.size() > longestHead)
            return {};
    }
    return head;
}

std::optional<CacheResponse> parseEntryHead(const std::string& head, const std::string& key)
{
    const std::string title = titleLine(key);
    try
    {
        auto result = head.starts_with(title)
                          ? parseAfterTitle(std::string_view(head).substr(title.size()))
                          : std::nullopt;
        const bool isDamaged =
            result && result->bodyLength &&
            head.find(sealFor(unsealed(head), *result->bodyLength).line) == std::string::npos;
        return isDamaged ? std::nullopt : result;
    }
    catch (const BadMessage&)
    {
        return std::nullopt;
    }
}

std::uint64_t bytesLeft(std::istream& file)
{
    const auto here = file.tellg();
    const auto end = file.seekg(0, std::ios::end).tellg();
    file.seekg(here);
    return static_cast<std::uint64_t>(end - here);
}

} // namespace proxy
