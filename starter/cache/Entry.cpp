// An entry of the store: its text, written and read.

#include "cache/Entry.h"

#include "BadMessage.h"
#include "cache/Storing.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

namespace
{

std::string titleLine(const std::string& key)
{
    return "Response to GET " + key + "\r\n";
}

} // namespace

std::string formatEntryHead(const std::string& key, const ResponseHead& response)
{
    const std::string now =
        Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT);
    ResponseHead kept = response;
    kept.fields = storedFields(response.fields);
    return titleLine(key) + "Received " + now + "\r\n" + formatResponseHead(kept);
}

std::string readEntryHead(std::istream& file)
{
    std::string head;
    for (std::string line; line != "\r" && std::getline(file, line);)
        head += line + "\n";
    return head;
}

std::optional<ResponseHead> parseEntryHead(const std::string& head, const std::string& key)
{
    const std::string title = titleLine(key);
    const auto endOfTime = head.find("\r\n", title.size());
    if (head.compare(0, title.size(), title) != 0 || endOfTime == std::string::npos)
        return std::nullopt;
    try
    {
        return parseResponseHead(std::string_view(head).substr(endOfTime + 2));
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
