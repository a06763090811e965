// Sentences about a submission. The names in them were chosen by its author, who may hope that they
// move the cursor of the instructor's terminal.

#include "tools/grade/Remarks.h"

#include "tests/support/Text.h"

#include <cerrno>
#include <system_error>

namespace Grade
{

namespace
{

constexpr std::size_t mostRemarks = 20;
constexpr std::size_t longestName = 160;

} // namespace

std::string shown(std::string_view name)
{
    std::string text = Plays::visible(name);
    if (text.size() > longestName)
        text.replace(longestName / 2, text.size() - longestName, "[...]");
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
