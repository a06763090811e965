// Sentences about a submission. The names in them were chosen by its author, who may hope that they
// move the cursor of the instructor's terminal.

#include "tools/grade/Remarks.h"

#include "tests/support/Text.h"

#include <Poco/UTF8Encoding.h>
#include <algorithm>
#include <cerrno>
#include <system_error>

namespace Grade
{

namespace
{

constexpr std::size_t mostRemarks = 20;
constexpr std::size_t longestName = 160;

/// Of the first character, in bytes; 0 if it is none, or a control character.
std::size_t lengthOfReadable(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    for (std::size_t length = 1; length <= std::min<std::size_t>(text.size(), 4); ++length)
    {
        const int character = Poco::UTF8Encoding().queryConvert(bytes, static_cast<int>(length));
        if (character >= 0)
            return character < 0x20 || (character >= 0x7F && character < 0xA0) ? 0 : length;
    }
    return 0;
}

} // namespace

std::string shown(std::string_view name)
{
    std::string text = Plays::visible(name);
    if (text.size() > longestName)
        text.replace(longestName / 2, text.size() - longestName, "[...]");
    return text;
}

std::string readable(std::string_view name)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    while (!name.empty())
    {
        const std::size_t length = lengthOfReadable(name);
        if (length > 0)
            text += name.substr(0, length);
        else
            text += {'\\', 'x', hex[static_cast<unsigned char>(name[0]) >> 4U],
                hex[static_cast<unsigned char>(name[0]) & 15U]};
        name.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::string reasonNotOpened()
{
    const int error = errno;
    if (error == EMFILE || error == ENFILE || error == ENOMEM || error == EIO)
        throw std::system_error(error, std::generic_category(), "cannot read a submission");
    if (error == ELOOP)
        return "is a symbolic link";
    return "cannot be opened (" + std::generic_category().message(error) + ")";
}

void Remarks::add(std::string sentence)
{
    if (_first.size() < mostRemarks)
        _first.push_back(std::move(sentence));
    else
        ++_more;
}

std::vector<std::string> Remarks::sentences() const
{
    std::vector<std::string> all = _first;
    if (_more != 0)
        all.push_back("... and " + std::to_string(_more) + " more");
    return all;
}

} // namespace Grade
