// A table says what is returned, not how: fields come in any order, their names in any case, and a
// list in one line or in several.
#include "tests/support/AnswerComparison.h"

#include "tests/support/TableParser.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace Plays
{

namespace
{

struct NoCase
{
    bool operator()(const std::string& one, const std::string& other) const
    {
        return std::ranges::lexicographical_compare(one, other, {}, lower, lower);
    }
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
};

/// Values by name, in their order.
using Fields = std::map<std::string, std::vector<std::string>, NoCase>;

void add(Fields& fields, std::string_view line)
{
    const std::size_t colon = line.find(':');
    const std::string_view value = colon == std::string_view::npos ? "" : line.substr(colon + 1);
    fields[std::string(line.substr(0, colon))].emplace_back(trimmed(value));
}

std::vector<std::string> splitLines(std::string_view text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();)
    {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// The members of these lists, in one list. A comma in a quoted string would count too, and a line of
/// Set-Cookie is no list: so this is for lines that differ.
std::string asOneList(const std::vector<std::string>& values)
{
    std::string list;
    for (const std::string& value : values)
        for (std::size_t from = 0, end = 0; end != std::string::npos; from = end + 1)
        {
            end = value.find(',', from);
            const std::string_view rest = value;
            list += std::string(trimmed(rest.substr(from, end - from))) + ",";
        }
    return list;
}

/// The value without what means nothing: the port 80 of a Host, the comments of a Via.
std::string meaning(const std::string& name, std::string value)
{
    if (sameName(name, "Host") && value.ends_with(":80"))
        value.resize(value.size() - 3);
    while (sameName(name, "Via") && value.find(" (") != std::string::npos)
    {
        const std::size_t comment = value.find(" (");
        const std::size_t end = std::min(value.find(')', comment), value.size() - 1);
        value.erase(comment, end - comment + 1);
    }
    return value;
}

bool sameValues(const std::string& name, const std::vector<std::string>& expected,
    std::vector<std::string> found)
{
    for (std::string& value : found)
        value = meaning(name, value);
    return expected == found ||
           (expected.size() != found.size() && !found.empty() && !sameName(name, "Set-Cookie") &&
               asOneList(expected) == asOneList(found));
}

/// What a cell says about fields.
struct ExpectedFields
{
    std::string startLine;
    Fields fields;
    std::vector<std::string> absent;
    bool othersAreFree = false;

    explicit ExpectedFields(std::string_view cell)
    {
        for (const std::string& member : membersOf(cell))
        {
            const std::string bytes = cellBytes(member);
            if (member == "...")
                othersAreFree = true;
            else if (member.starts_with('!'))
                absent.push_back(bytes.substr(1));
            else if (bytes.find(':') == std::string::npos)
                startLine = bytes;
            else
                add(fields, bytes);
        }
    }

    [[nodiscard]] bool accept(const Fields& found) const
    {
        const auto isThere = [&found](const auto& field)
        {
            const auto same = found.find(field.first);
            return same != found.end() && sameValues(field.first, field.second, same->second);
        };
        const auto isAbsent = [&found](const std::string& name)
        {
            return !found.contains(name);
        };
        return std::ranges::all_of(fields, isThere) && std::ranges::all_of(absent, isAbsent) &&
               (othersAreFree || found.size() == fields.size());
    }
};

/// The lines of a head, without CRLF and without the empty line; std::nullopt if it is not one.
std::optional<std::vector<std::string>> linesOfHead(std::string_view text)
{
    if (!text.ends_with("\r\n\r\n"))
        return std::nullopt;
    std::vector<std::string> lines = splitLines(text.substr(0, text.size() - 2));
    for (std::string& line : lines)
    {
        if (line.size() < 2 || line.back() != '\r' || line.find('\r') != line.size() - 1)
            return std::nullopt;
        line.pop_back();
    }
    return lines;
}

/// Whether two start lines have the same status, or the same method and target. The version is of
/// HTTP/1, and a reason phrase may be any.
bool sameStartLine(const std::string& expected, const std::string& found)
{
    static constexpr std::size_t versionLength = 8; // HTTP/1.1
    const auto isVersion = [](std::string_view text)
    {
        return text == "HTTP/1.1" || text == "HTTP/1.0";
    };
    const std::string_view line = found;
    if (expected.starts_with("HTTP/"))
        return isVersion(line.substr(0, versionLength)) &&
               line.substr(versionLength, 5) == expected.substr(versionLength, 5);
    const std::size_t last = std::min(found.rfind(' '), found.size());
    return isVersion(line.substr(std::min(last + 1, line.size()))) &&
           line.substr(0, last) == expected.substr(0, expected.rfind(' '));
}

std::string joined(const std::vector<std::string>& lines, std::string_view between)
{
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : std::string(between)) + line;
    return text;
}

/// Whether a field of an answer is this member of a cell, or only has the same name.
bool isMember(const std::string& member, const std::string& line, bool onlyName)
{
    const std::size_t colon = member.find(':');
    const std::size_t found = line.find(':');
    if (colon == std::string::npos || found == std::string::npos)
        return member == line;
    return sameName(member.substr(0, colon), line.substr(0, found)) &&
           (onlyName || trimmed(std::string_view(member).substr(colon + 1)) ==
                            trimmed(std::string_view(line).substr(found + 1)));
}

/// The lines of the correct answer that is most like this one: in its order, and in its form where it is
/// right. An answer of the kind `head` begins with a start line.
class NearestAnswer
{
public:
    NearestAnswer(std::string_view cell, bool isHead)
    {
        for (const std::string& member : membersOf(cell))
        {
            if (member == "...")
                _othersAreFree = true;
            else if (member.starts_with('!'))
                _absent.push_back(cellBytes(member).substr(1));
            else if (member != "{nothing}")
                _members.push_back(cellBytes(member));
        }
        _hasStartLine = isHead && !_members.empty();
    }

    std::vector<std::string> to(const std::vector<std::string>& answer)
    {
        for (std::string line : answer)
        {
            if (line.ends_with('\r'))
                line.pop_back();
            if (!line.empty())
                add(line);
        }
        _lines.insert(_lines.end(), _members.begin(), _members.end());
        return std::move(_lines);
    }

private:
    void add(const std::string& line)
    {
        if (_hasStartLine && _lines.empty())
        {
            const bool isRight = sameStartLine(_members.front(), line);
            _lines.push_back(isRight ? line : _members.front());
            _members.erase(_members.begin());
            return;
        }
        const auto isAbsent = [&line](const std::string& name)
        {
            return sameName(name, line.substr(0, line.find(':')));
        };
        if (!take(line, false) && !take(line, true) && _othersAreFree &&
            std::ranges::none_of(_absent, isAbsent))
            _lines.push_back(line);
    }

    bool take(const std::string& line, bool onlyName)
    {
        const auto member = std::ranges::find_if(
            _members, [&](const std::string& each) { return isMember(each, line, onlyName); });
        if (member == _members.end())
            return false;
        _lines.push_back(onlyName ? *member : line);
        _members.erase(member);
        return true;
    }

    bool _hasStartLine = false;
    bool _othersAreFree = false;
    std::vector<std::string> _absent;
    std::vector<std::string> _members; ///< that have not been met yet
    std::vector<std::string> _lines;
};

bool acceptsHead(std::string_view expected, const std::string& text)
{
    const ExpectedFields wanted(expected);
    const auto lines = linesOfHead(text);
    if (!lines || !sameStartLine(wanted.startLine, lines->front()))
        return false;
    Fields fields;
    for (std::size_t i = 1; i < lines->size(); ++i)
    {
        const std::size_t colon = (*lines)[i].find(':');
        if (colon == std::string::npos || colon == 0 || (*lines)[i][colon - 1] == ' ')
            return false;
        add(fields, (*lines)[i]);
    }
    return wanted.accept(fields);
}

bool acceptsFields(std::string_view expected, const std::string& text)
{
    Fields fields;
    for (const std::string& line : splitLines(text))
        add(fields, line);
    const bool none = expected == "{nothing}";
    return none ? fields.empty() : ExpectedFields(expected).accept(fields);
}

bool acceptsSet(std::string_view expected, const std::string& text)
{
    std::set<std::string> wanted;
    for (const std::string& member : membersOf(expected))
        wanted.insert(cellBytes(member));
    wanted.erase("");
    const std::vector<std::string> lines = splitLines(text);
    return wanted == std::set<std::string>(lines.begin(), lines.end());
}

std::optional<double> numberIn(const std::string& text)
{
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return text.empty() || *end != '\0' ? std::nullopt : std::optional(value);
}

/// `59..61`, or the value itself.
bool acceptsValue(const std::string& expected, const std::string& value)
{
    const std::size_t dots = expected.find("..");
    const auto least = numberIn(expected.substr(0, dots));
    const auto most = dots == std::string::npos ? least : numberIn(expected.substr(dots + 2));
    const auto found = numberIn(value);
    if (least && most && found)
        return *least <= *found && *found <= *most;
    return cellBytes(expected) == value;
}

/// `throws`, or `throws BadMessage`. `text`: `BadMessage: what it says`.
bool acceptsException(const std::string& expected, const std::string& text)
{
    return expected == "throws" || expected == "throws " + text.substr(0, text.find(": "));
}

} // namespace

bool accepts(std::string_view expected, const FunctionAnswer& answer)
{
    if (answer.kind == "head")
        return acceptsHead(expected, answer.text);
    if (answer.kind == "fields")
        return acceptsFields(expected, answer.text);
    if (answer.kind == "set")
        return acceptsSet(expected, answer.text);
    if (answer.kind != "value" && answer.kind != "threw")
        return false;
    for (std::size_t from = 0, end = 0; end != std::string_view::npos; from = end + 1)
    {
        end = expected.find('|', from);
        const std::string one(expected.substr(from, end - from));
        if (answer.kind == "value" ? acceptsValue(one, answer.text)
                                   : acceptsException(one, answer.text))
            return true;
    }
    return false;
}

Difference differenceOf(std::string_view expected, const FunctionAnswer& answer)
{
    Difference difference;
    difference.expected = expected;
    difference.came = answer.text;
    const std::vector<std::string> lines = splitLines(answer.text);
    if (answer.kind == "head")
        difference.expected = joined(NearestAnswer(expected, true).to(lines), "\r\n") + "\r\n\r\n";
    else if (answer.kind == "fields" || answer.kind == "set")
    {
        difference.expected = joined(NearestAnswer(expected, false).to(lines), " & ");
        difference.came = joined(lines, " & ");
    }
    else if (answer.kind == "value" && expected.find('|') == std::string_view::npos)
        difference.expected = cellBytes(std::string(expected));
    difference.at = commonPrefix(difference.expected, difference.came);
    return difference;
}

std::string shown(const FunctionAnswer& answer)
{
    if (answer.kind == "threw")
        return "throws " + visible(answer.text);
    if (answer.kind == "fields" || answer.kind == "set")
    {
        std::string text;
        for (const std::string& line : splitLines(answer.text))
            text += (text.empty() ? "" : " & ") + visible(line);
        return text.empty() ? "{nothing}" : text;
    }
    return answer.text.empty() ? "{nothing}" : visible(answer.text);
}

} // namespace Plays
