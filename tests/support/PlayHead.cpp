// The lines before the scene: the title of the test, the specification of its rule, its points, and
// the files and options with which B starts.
#include "tests/support/PlayHead.h"

#include "tests/support/GapPlaces.h"
#include "tests/support/SceneLine.h"
#include "tests/support/Text.h"

#include <Poco/Net/IPAddress.h>
#include <algorithm>
#include <iterator>
#include <sstream>

namespace Plays
{

namespace
{

constexpr std::string_view headWords[] = {"title", "spec", "read", "points", "guard", "optional",
    "needs", "gap", "each", "file", "unreadable", "link", "outside", "pipe", "options", "name",
    "addresses", "down", "raw", "deaf"};

std::vector<std::string> words(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

void takeGap(const std::string& text, Play& play)
{
    const int lab = labOfGap(text);
    if (lab == 0 || text.find(' ') == std::string::npos)
        throw TextFault("`gap` needs a number and a name, as in: gap 7.1 isStorable");
    if (lab > play.lab)
        throw TextFault("gap " + text + " belongs to a later lab");
    play.gaps.push_back(text);
}

void takePoints(const std::string& text, Play& play)
{
    if (play.guard || play.optional || play.points != 0)
        throw TextFault("a play has one line of `points`, `guard` or `optional`");
    play.guard = text == "guard";
    play.optional = text == "optional";
    if (play.guard || play.optional)
        return;
    const std::size_t value = number(text).value_or(0);
    if (value == 0 || value > 100)
        throw TextFault("`points` needs a number from 1 to 100; a play without points is a "
                        "`guard` or `optional`");
    play.points = static_cast<int>(value);
}

Party originNamed(const std::string& text, Play& play)
{
    const std::optional<Party> party = partyNamed(text);
    if (!party || party->letter != 'C')
        throw TextFault("`" + text + "` is not an origin; origins are C, C2, C3");
    countOrigin(*party, play);
    return *party;
}

void takeName(const std::vector<std::string>& parts, Play& play)
{
    if (parts.size() > 2)
        throw TextFault("`name` needs a host, optionally a port, and optionally an origin, as in: "
                        "name www.example.com:8080 C2");
    const std::size_t colon = parts[0].find(':');
    const std::string port = colon == std::string::npos ? "80" : parts[0].substr(colon + 1);
    if (!number(port) || colon == 0)
        throw TextFault("`" + parts[0] + "` is neither HOST nor HOST:PORT");
    play.names.push_back(
        {parts[0].substr(0, colon), port, originNamed(parts.size() == 2 ? parts[1] : "C", play)});
}

void takeAddresses(const std::vector<std::string>& parts, Play& play)
{
    if (parts.size() < 2)
        throw TextFault("`addresses` needs a host name and at least one address, as in: "
                        "addresses www.example.test ::1 127.0.0.1");
    const std::vector<std::string> addresses(parts.begin() + 1, parts.end());
    for (const std::string& text : addresses)
    {
        Poco::Net::IPAddress address;
        if (!Poco::Net::IPAddress::tryParse(text, address))
            throw TextFault("`" + text + "` is not an IP address");
    }
    play.addresses.push_back({parts[0], addresses});
}

void takePrepared(const std::string& word, const std::string& rest, Play& play)
{
    const std::size_t end = rest.find_first_of(" \t");
    if (end == std::string::npos)
        throw TextFault(
            "`" + word + "` needs a name and a content; an empty content is written {nothing}");
    Prepared made{checkedText(rest.substr(0, end), play),
        checkedText(rest.substr(rest.find_first_not_of(" \t", end)), play)};
    auto& list = word == "file"         ? play.files
                 : word == "unreadable" ? play.unreadable
                 : word == "link"       ? play.links
                                        : play.outside;
    list.push_back(std::move(made));
}

} // namespace

bool isHeadWord(std::string_view word)
{
    return std::ranges::find(headWords, word) != std::end(headWords);
}

void takeHeadWord(const std::string& word, const std::string& rest, Play& play)
{
    const bool isAlone = word == "guard" || word == "optional";
    if (rest.empty() && !isAlone)
        throw TextFault("`" + word + "` needs a value");
    const std::string text(trimmed(rest));
    if (word == "title" && !play.title.empty())
        throw TextFault("a play has one title");
    if (word == "title")
        play.title = text;
    else if (word == "spec")
        play.specs.push_back(text);
    else if (word == "read")
        play.read = text;
    else if (word == "points" || isAlone)
        takePoints(isAlone ? word : text, play);
    else if (word == "needs")
        play.needs.push_back(text);
    else if (word == "gap")
        takeGap(text, play);
    else if (word == "options")
        std::ranges::copy(words(checkedText(text, play)), std::back_inserter(play.options));
    else if (word == "name")
        takeName(words(text), play);
    else if (word == "addresses")
        takeAddresses(words(text), play);
    else if (word == "pipe")
        play.pipes.push_back(checkedText(text, play));
    else if (word == "down")
        play.down.push_back(originNamed(text, play));
    else if (word == "raw")
        play.raw.push_back(originNamed(text, play));
    else if (word == "deaf")
        play.deaf.push_back(originNamed(text, play));
    else
        takePrepared(word, rest, play);
}

std::string checkedText(std::string text, Play& play)
{
    for (const std::string& placeholder : placeholders(text))
    {
        const std::string_view name(placeholder);
        if (const std::optional<Party> party = partyNamed(name.substr(0, name.find('.'))))
            countOrigin(*party, play);
    }
    return text;
}

void countOrigin(Party party, Play& play)
{
    if (party.letter == 'C')
        play.origins = std::max(play.origins, party.number);
}

} // namespace Plays
