// The words of each directive. An unknown directive is reported together with a list of all
// directives of its party.
#include "tests/support/DirectiveLine.h"

#include "tests/support/FailingCalls.h"
#include "tests/support/ProxyClock.h"
#include "tests/support/SceneLine.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace Plays
{

namespace
{

enum class Rest
{
    Nothing,
    Text,
    Client, ///< A, A2
    Origin, ///< C, C2
    Other,  ///< A or C
    More,   ///< `3 more descriptors`
    Times,  ///< `16 times text`
    Span,   ///< `+60s`
    Call    ///< `accept fails with ENFILE`
};

struct Phrase
{
    char who;
    std::string_view words;
    Verb verb;
    Rest rest = Rest::Nothing;
};

// A directive is the letter of a party and these words.
constexpr Phrase phrases[] = {
    {'A', "closes", Verb::Closes},
    {'A', "resets", Verb::Resets},
    {'A', "ends", Verb::Ends},
    {'A', "keeps the connection", Verb::Keeps},
    {'A', "has", Verb::HasText, Rest::Text},
    {'A', "drips", Verb::Drips, Rest::Text},
    {'A', "says", Verb::Drips, Rest::Times},
    {'A', "reads slowly", Verb::ReadsSlowly},
    {'A', "connects", Verb::Connects},
    {'A', "waits", Verb::Waits},
    {'A', "is refused", Verb::IsRefused},
    {'B', "has read", Verb::HasRead},
    {'B', "closes", Verb::ClosesA, Rest::Client},
    {'B', "ends", Verb::EndsSide, Rest::Other},
    {'B', "connects to", Verb::ConnectsTo, Rest::Origin},
    {'B', "asks on the same connection with", Verb::AsksOnTheSame, Rest::Origin},
    {'B', "asks on a new connection with", Verb::AsksOnANew, Rest::Origin},
    {'B', "rests", Verb::Rests},
    {'B', "does not spin", Verb::DoesNotSpin},
    {'B', "still runs", Verb::StillRuns},
    {'B', "is stopped", Verb::IsStopped},
    {'B', "is asked to stop", Verb::IsAskedToStop},
    {'B', "is interrupted", Verb::IsInterrupted},
    {'B', "ends", Verb::HasEnded},
    {'B', "is killed", Verb::IsKilled},
    {'B', "starts again", Verb::StartsAgain},
    {'B', "cannot start twice", Verb::CannotStartTwice},
    {'B', "keeps no descriptor", Verb::KeepsNoDescriptor},
    {'B', "may open", Verb::MayOpen, Rest::More},
    {'B', "may open descriptors again", Verb::MayOpenAgain},
    {'B', "has a process for", Verb::HasProcess, Rest::Client},
    {'B', "has no child", Verb::HasNoChild},
    {'B', "loses", Verb::LosesProcess, Rest::Client},
    {'B', "stalls", Verb::StallsProcess, Rest::Client},
    {'B', "is measured", Verb::IsMeasured},
    {'B', "has not grown", Verb::HasNotGrown},
    {'B', "is paused", Verb::IsPaused},
    {'B', "goes on", Verb::GoesOn},
    {'B', "has waited for its children", Verb::HasWaited},
    {'B', "'s twin starts and ends", Verb::TwinStartsAndEnds},
    {'B', "'s clock", Verb::ClockMoves, Rest::Span},
    {'B', "'s call has failed", Verb::CallHasFailed},
    {'B', "'s call waits", Verb::CallHasFailed},
    {'B', "'s calls work again", Verb::CallsWorkAgain},
    {'B', "'s", Verb::CallFails, Rest::Call},
    {'B', "'s cache has no", Verb::CacheHasNot, Rest::Text},
    {'B', "'s cache has", Verb::CacheHas, Rest::Text},
    {'B', "'s cache is cut at", Verb::CacheIsCut, Rest::Text},
    {'B', "'s cache is remembered with", Verb::CacheIsRemembered, Rest::Text},
    {'B', "'s cache is set back with", Verb::CacheIsSetBack, Rest::Text},
    {'C', "closes", Verb::Closes},
    {'C', "resets", Verb::Resets},
    {'C', "ends", Verb::Ends},
    {'C', "keeps the connection", Verb::Keeps},
    {'C', "has", Verb::HasText, Rest::Text},
    {'C', "drips", Verb::Drips, Rest::Text},
    {'C', "says", Verb::Drips, Rest::Times},
    {'C', "stays silent", Verb::StaysSilent},
    {'C', "goes down", Verb::GoesDown},
    {'C', "comes back", Verb::ComesBack},
};

constexpr std::size_t largestCrowd = 400;
constexpr std::string_view crowdWord = "crowd ";

/// `3 more descriptors`
std::optional<std::size_t> descriptorsIn(std::string_view text)
{
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !text.substr(space).starts_with(" more descriptor"))
        return std::nullopt;
    return number(text.substr(0, space));
}

bool isTimeSpan(std::string_view text)
{
    try
    {
        Support::timeSpan(text);
        return true;
    }
    catch (const std::invalid_argument&)
    {
        return false;
    }
}

/// `16 times text`
std::optional<Directive> severalTimes(Party who, Verb verb, std::string_view rest)
{
    static constexpr std::string_view word = " times ";
    rest = withoutLeadingSpace(rest);
    const std::size_t end = std::min(rest.find(word), rest.size());
    const std::optional<std::size_t> count = number(rest.substr(0, end));
    const std::string_view text =
        withoutLeadingSpace(rest.substr(std::min(end + word.size(), rest.size())));
    if (!count || *count == 0 || text.empty())
        return std::nullopt;
    return Directive{who, verb, std::string(text), *count};
}

/// `accept fails with ENFILE`, `lock waits`
std::optional<Directive> failingCall(Party who, Verb verb, std::string_view rest)
{
    static constexpr std::string_view word = " fails with ";
    const std::size_t end = rest.find(word);
    static constexpr std::string_view waits = " waits";
    const std::string_view waiting =
        rest.substr(0, rest.size() - std::min(rest.size(), waits.size()));
    if (rest.ends_with(waits) && Support::systemCallNamed(waiting))
        return Directive{who, Verb::CallWaits, std::string(waiting), 0};
    const std::string_view call = rest.substr(0, end);
    if (end == std::string_view::npos || !Support::systemCallNamed(call))
        return std::nullopt;
    const std::optional<int> error = Support::errorNamed(rest.substr(end + word.size()));
    if (!error)
        return std::nullopt;
    return Directive{who, verb, std::string(call), static_cast<std::size_t>(*error)};
}

/// The directive; std::nullopt if `rest` is not what must follow the words of this phrase.
std::optional<Directive> directiveOf(const Phrase& phrase, Party who, std::string_view rest)
{
    const std::string_view text = trimmed(rest);
    const std::optional<Party> other = partyNamed(text);
    const bool clientOrOrigin = other && other->letter != 'B';
    switch (phrase.rest)
    {
    case Rest::Nothing:
        if (text.empty())
            return Directive{who, phrase.verb, "", 0};
        break;
    case Rest::Text:
        if (!text.empty())
            return Directive{who, phrase.verb, std::string(withoutLeadingSpace(rest)), 0};
        break;
    case Rest::Client:
    case Rest::Origin:
    case Rest::Other:
        if (clientOrOrigin && (phrase.rest != Rest::Client || other->letter == 'A') &&
            (phrase.rest != Rest::Origin || other->letter == 'C'))
            return Directive{*other, phrase.verb, "", 0};
        break;
    case Rest::More:
        if (const std::optional<std::size_t> count = descriptorsIn(text))
            return Directive{who, phrase.verb, "", *count};
        break;
    case Rest::Times:
        return severalTimes(who, phrase.verb, rest);
    case Rest::Span:
        if (isTimeSpan(text))
            return Directive{who, phrase.verb, std::string(text), 0};
        break;
    case Rest::Call:
        return failingCall(who, phrase.verb, text);
    }
    return std::nullopt;
}

std::string_view tail(Rest rest)
{
    switch (rest)
    {
    case Rest::Nothing:
        break;
    case Rest::Text:
        return " TEXT";
    case Rest::Client:
        return " A";
    case Rest::Origin:
        return " C";
    case Rest::Other:
        return " A or C";
    case Rest::More:
        return " N more descriptors";
    case Rest::Times:
        return " N times TEXT";
    case Rest::Span:
        return " +60s (or m, h, d)";
    case Rest::Call:
        return " fork, accept, rename, lock or send fails with ERROR (or waits)";
    }
    return "";
}

Directive crowd(std::string_view line)
{
    const std::string_view words = trimmed(line.substr(crowdWord.size()));
    const std::string_view target = trimmed(words.substr(std::min(words.find(' '), words.size())));
    const std::optional<std::size_t> count = number(words.substr(0, words.find(' ')));
    std::optional<Party> origin;
    for (const std::string& placeholder : placeholders(target))
    {
        if (!origin && placeholder[0] == 'C')
            origin = partyNamed(std::string_view(placeholder).substr(0, placeholder.find('.')));
    }
    if (!count || *count < 2 || *count > largestCrowd || !target.starts_with('/') || !origin)
        throw TextFault("`crowd` needs a number from 2 to " + std::to_string(largestCrowd) +
                        " and a target at an origin, as in: crowd 200 /{C}/path");
    return {*origin, Verb::Crowd, std::string(target), *count};
}

} // namespace

bool isDirective(std::string_view line)
{
    if (line == "then" || line.starts_with(crowdWord))
        return true;
    const std::optional<Party> who = takeParty(line);
    return who && (line.empty() || line[0] == ' ' || line[0] == '\t' || line.starts_with("'s "));
}

Directive parseDirective(std::string_view line)
{
    if (line.starts_with(crowdWord))
        return crowd(line);
    const std::string written(trimmed(line));
    std::string_view rest = line;
    const Party who = takeParty(rest).value_or(Party{});
    rest = withoutLeadingSpace(rest);
    std::string known;
    for (const Phrase& phrase : phrases)
    {
        if (phrase.who != who.letter)
            continue;
        known += (known.empty() ? "" : ", ") + std::string(phrase.words);
        known += tail(phrase.rest);
        const std::string_view more = rest.substr(std::min(phrase.words.size(), rest.size()));
        if (!rest.starts_with(phrase.words) || (!more.empty() && more[0] != ' ' && more[0] != '\t'))
            continue;
        if (std::optional<Directive> directive = directiveOf(phrase, who, more))
            return *directive;
    }
    if (who.letter == 'A' && trimmed(rest) == "keeps")
        return {who, Verb::Keeps, "", 0};
    throw TextFault("unknown directive `" + written + "`; the directives of " +
                    std::string(1, who.letter) + " are: " + known);
}

bool looksAtB(Verb verb)
{
    static constexpr Verb looks[] = {Verb::Waits, Verb::IsRefused, Verb::ClosesA, Verb::EndsSide,
        Verb::ConnectsTo, Verb::AsksOnTheSame, Verb::AsksOnANew, Verb::Rests, Verb::DoesNotSpin,
        Verb::StillRuns, Verb::IsStopped, Verb::HasEnded, Verb::CannotStartTwice,
        Verb::KeepsNoDescriptor, Verb::HasProcess, Verb::LosesProcess, Verb::StallsProcess,
        Verb::HasNoChild, Verb::HasNotGrown, Verb::HasWaited, Verb::CallHasFailed, Verb::CacheHas,
        Verb::CacheHasNot, Verb::Crowd};
    return std::ranges::find(looks, verb) != std::end(looks);
}

bool isBegunByA(const Directive& directive)
{
    const Verb verb = directive.verb;
    return verb == Verb::Connects || verb == Verb::IsRefused || verb == Verb::Crowd ||
           (verb == Verb::Drips && directive.who.letter == 'A');
}

} // namespace Plays
