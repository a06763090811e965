// Tells markers from other lines. A marker that is almost right is dangerous: if the tool
// overlooked it, students would be handed a body of the reference. So resemblance is judged loosely
// (letter case, spaces, colon, kind of comment) and the form strictly.

#include "tools/gaps/Marker.h"

#include "tools/gaps/Lines.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gaps
{

namespace
{

using Keyword = Marker::Keyword;

struct Form
{
    Keyword keyword;
    std::string_view word;
    std::string_view opening;
    std::string_view pattern;
};

constexpr std::array forms{
    Form{Keyword::start, "start", "// Fill in start:", "// Fill in start: LAB.N name"},
    Form{Keyword::otherwise, "else", "// Fill in else", "// Fill in else"},
    Form{Keyword::end, "end", "// Fill in end:", "// Fill in end: LAB.N"},
};

bool isWordLetter(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) == 0 &&
           std::all_of(text.begin(), text.end(), isWordLetter);
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (auto& letter : result)
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return result;
}

/// A comment opens before `at`, with only whitespace between them.
bool commentOpensBefore(std::string_view line, std::size_t at)
{
    const auto lastCode = line.substr(0, at).find_last_not_of(" \t/*!");
    const auto from = lastCode == std::string_view::npos ? 0 : lastCode + 1;
    const auto opener = line.substr(from, at - from);
    return opener.find("//") != std::string_view::npos ||
           opener.find('*') != std::string_view::npos;
}

/// The form of the marker that continues with `rest`, in lower case, after the word `fill`; nullptr
/// if none does.
const Form* formAfterFill(std::string_view rest)
{
    const auto skip = [&rest](std::string_view characters)
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(characters), rest.size()));
    };
    skip(" \t-_");
    if (!rest.starts_with("in"))
        return nullptr;
    rest.remove_prefix(2);
    skip(" \t-_:");
    for (const auto& form : forms)
    {
        if (rest.starts_with(form.word) &&
            (rest.size() == form.word.size() || !isWordLetter(rest[form.word.size()])))
            return &form;
    }
    return nullptr;
}

const Form* resembledForm(std::string_view line)
{
    const auto lower = lowered(line);
    for (auto at = lower.find("fill"); at != std::string::npos; at = lower.find("fill", at + 1))
    {
        if (!commentOpensBefore(lower, at))
            continue;
        if (const auto* form = formAfterFill(std::string_view(lower).substr(at + 4)))
            return form;
    }
    return nullptr;
}

/// Reads the words after the opening into the marker. Returns what is wrong with them, if anything.
std::string readWords(Marker& marker, const std::vector<std::string>& words)
{
    if (marker.keyword == Keyword::otherwise)
        return words.empty() ? "" : "unexpected text after the marker: `" + words.front() + "`";
    if (words.empty())
        return "the gap's number is missing";
    const auto number = GapNumber::parse(words[0]);
    if (!number)
        return "`" + words[0] +
               "` is not a gap number (the lab, a dot, and a number in the lab, such as 3.2)";
    marker.number = *number;
    const bool named = marker.keyword == Keyword::start;
    if (named && words.size() < 2)
        return "the gap's name is missing";
    if (named && !isIdentifier(words[1]))
        return "`" + words[1] + "` is not a gap name, which is one identifier";
    marker.name = named ? words[1] : "";
    const std::size_t wanted = named ? 2 : 1;
    return words.size() > wanted ? "unexpected text after the marker: `" + words[wanted] + "`" : "";
}

} // namespace

std::optional<Marker> Marker::parse(std::string_view line)
{
    const auto* form = resembledForm(line);
    if (form == nullptr)
        return std::nullopt;
    Marker marker;
    marker.keyword = form->keyword;
    const auto text = trimmed(line);
    const auto rest = text.starts_with(form->opening) ? text.substr(form->opening.size()) : "x";
    if (!rest.empty() && rest.front() != ' ')
        marker.error = text.starts_with("//")
                           ? "this resembles a gap marker but is not written like one"
                           : "a marker must be a `//` comment alone on its line";
    else
        marker.error = readWords(marker, wordsOf(rest));
    if (!marker.error.empty())
        marker.error += "; write `" + std::string(form->pattern) + "`";
    return marker;
}

} // namespace gaps
