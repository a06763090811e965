// The content of messages: read from the output of Python, compared, and shown.

#include "tests/differential/GeneratedMessage.h"

#include "tests/support/Text.h"
#include "tools/wire/Field.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <sstream>

namespace Differential
{

using Plays::visible;

namespace
{

using Names = std::initializer_list<std::string_view>;

bool isOneOf(std::string_view name, Names names)
{
    return std::any_of(names.begin(), names.end(),
        [name](std::string_view other) { return Wire::sameName(name, other); });
}

/// The bytes of `x48656c6c6f`; std::nullopt if the word has another form.
std::optional<std::string> fromHexadecimal(const std::string& word)
{
    if (word.size() % 2 == 0 || word.front() != 'x')
        return std::nullopt;
    std::string bytes;
    for (std::size_t at = 1; at < word.size(); at += 2)
    {
        unsigned byte = 0;
        const char* const end = word.data() + at + 2;
        if (std::from_chars(word.data() + at, end, byte, 16).ptr != end)
            return std::nullopt;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

} // namespace

std::optional<std::pair<std::string, Content>> parseReaderLine(const std::string& line)
{
    std::istringstream stream(line);
    std::string number;
    stream >> number;
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
    {
        auto bytes = fromHexadecimal(word);
        if (!bytes)
            return std::nullopt;
        words.push_back(std::move(*bytes));
    }
    if (words.size() < 3 || words.size() % 2 == 0)
        return std::nullopt;
    Content content{words[0], words[1], {}, words[2]};
    for (std::size_t at = 3; at < words.size(); at += 2)
        content.fields.emplace_back(words[at], words[at + 1]);
    return std::pair(number, content);
}

std::string valueOf(const Fields& fields, std::string_view name)
{
    std::string joined;
    for (const auto& [other, value] : fields)
        if (Wire::sameName(name, other))
            joined += (joined.empty() ? "" : ", ") + value;
    return joined;
}

bool hasField(const Fields& fields, std::string_view name)
{
    return std::any_of(fields.begin(), fields.end(),
        [name](const auto& field) { return Wire::sameName(name, field.first); });
}

Fields withoutFraming(Fields fields)
{
    std::erase_if(fields,
        [](const auto& field)
        {
            return isOneOf(
                field.first, {"Connection", "Transfer-Encoding", "Content-Length", "Host", "Via"});
        });
    return fields;
}

Fields endToEnd(const Fields& fields)
{
    std::vector<std::string> named;
    std::istringstream members(valueOf(fields, "Connection"));
    for (std::string member; std::getline(members, member, ',');)
        named.emplace_back(Wire::trimmed(member));
    Fields result = withoutFraming(fields);
    std::erase_if(result,
        [&](const auto& field)
        {
            return isOneOf(field.first,
                       {"Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade"}) ||
                   std::any_of(named.begin(), named.end(),
                       [&](const std::string& name) { return Wire::sameName(name, field.first); });
        });
    return result;
}

std::string difference(const Fields& sent, const Fields& came)
{
    const auto [one, other] = std::mismatch(sent.begin(), sent.end(), came.begin(), came.end());
    if (one == sent.end() && other == came.end())
        return {};
    if (one == sent.end())
        return "the field `" + visible(other->first) + "` came, which was not sent";
    if (other == came.end())
        return "the field `" + visible(one->first) + "` did not come";
    return "instead of `" + visible(one->first + ": " + one->second) + "` came `" +
           visible(other->first + ": " + other->second) + "`";
}

std::string described(const Content& content)
{
    std::string result = "    " + visible(content.first) + " " + visible(content.second) + "\n";
    for (const auto& [name, value] : content.fields)
        result += "    " + visible(name + ": " + value) + "\n";
    return result + "    body, " + std::to_string(content.body.size()) +
           " bytes: " + visible(std::string_view(content.body).substr(0, 600)) + "\n";
}

} // namespace Differential
