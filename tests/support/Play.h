#pragma once

#include "tests/support/LabName.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

/// A play as plain data: the parser makes it from a file, and the harness plays it. Texts keep
/// their escapes and braces, which are replaced only when the play runs.
namespace Plays
{

/// A party of a play: a client (A, A2, ...), the proxy (B), an origin (C, C2, ...).
struct Party
{
    char letter = 'A';
    int number = 1;

    [[nodiscard]] std::string name() const
    {
        return number == 1 ? std::string(1, letter) : letter + std::to_string(number);
    }
    auto operator<=>(const Party&) const = default;
};

/// There is only one proxy in a play.
inline constexpr Party B{'B', 1};

/// A text, and its line in the file.
struct Line
{
    int number = 0;
    std::string text;
};

/// What A or C sends. With `raw`, only the bytes of the body; otherwise each line of the head with
/// its CRLF, an empty line, and the body.
struct Sent
{
    Party from;
    bool raw = false;
    bool optional = false;
    std::vector<Line> head;
    std::vector<Line> body;
};

/// What B must send to A or C: a message with at least these lines. Without a head: the rest of the
/// previous request, that is, its whole body. With `raw`: exactly these bytes, next.
struct Expected
{
    Party to;
    bool raw = false;
    bool optional = false;
    std::vector<Line> head;
    std::vector<Line> body;
};

enum class Verb
{
    // A or C
    Closes,
    Resets,
    Ends,
    Keeps,
    HasText,
    Drips,
    // A
    Connects,
    ReadsSlowly,
    Waits,
    IsRefused,
    // C
    StaysSilent,
    GoesDown,
    ComesBack,
    // B, with one of its connections
    ClosesA,
    EndsSide,
    ConnectsTo,
    AsksOnTheSame,
    AsksOnANew,
    // B, its processes
    HasRead,
    Rests,
    DoesNotSpin,
    StillRuns,
    IsStopped,
    IsAskedToStop,
    IsInterrupted,
    HasEnded,
    IsKilled,
    StartsAgain,
    CannotStartTwice,
    KeepsNoDescriptor,
    MayOpen,
    MayOpenAgain,
    HasProcess,
    HasNoChild,
    LosesProcess,
    StallsProcess,
    IsMeasured,
    HasNotGrown,
    IsPaused,
    GoesOn,
    HasWaited,
    TwinStartsAndEnds,
    // B, what surrounds it
    ClockMoves,
    CallFails,
    CallWaits,
    CallHasFailed,
    CallsWorkAgain,
    CacheHas,
    CacheHasNot,
    CacheIsCut,
    CacheIsRemembered,
    CacheIsSetBack,
    // many clients
    Crowd
};

/// Anything that happens besides messages. `who` is the party that it concerns: A2 for `B closes
/// A2`.
struct Directive
{
    Party who;
    Verb verb = Verb::Closes;
    std::string text;      ///< what follows the verb (`A has text`)
    std::size_t count = 0; ///< `crowd 200 ...`, `C says 16 times ...`
};

struct Step
{
    int line = 0;
    std::variant<Sent, Expected, Directive> what;
};

/// A file or a symbolic link that exists before B starts; `content` is the text or the target.
struct Prepared
{
    std::string name;
    std::string content;
};

/// A host that B reaches at one of the origins: one `--connect-to`.
struct OriginName
{
    std::string host;
    std::string port;
    Party origin;
};

/// A host name, and the addresses at which B finds it.
struct HostAddresses
{
    std::string host;
    std::vector<std::string> addresses;
};

struct Play
{
    std::string file; ///< as given to the parser, for messages
    std::string name; ///< lab1/serves-a-text-file
    int lab = 0;
    std::string half; ///< of a lab in halves: `a` or `b`, by the gaps

    /// With `each`: the value of this case, as in `size = +5`. Otherwise empty.
    std::string inCase;
    std::vector<Play> furtherCases; ///< the play with each further value

    std::string title;
    std::vector<std::string> specs;
    std::string read;
    int points = 0; ///< 0 for a guard, and for an optional play
    bool guard = false;
    bool optional = false; ///< about a gap that a lab can do without
    std::vector<std::string> needs;
    std::vector<std::string> gaps; ///< in which the reason is, if it fails: `7.1 isStorable`
    std::set<std::string>
        notAwaited; ///< numbers of gaps that excuse nothing here, though they are blank

    std::vector<Prepared> files;
    std::vector<Prepared> unreadable; ///< files that nobody may read
    std::vector<Prepared> links;
    std::vector<Prepared> outside;
    std::vector<std::string> pipes; ///< names of named pipes
    std::vector<std::string> options;
    std::vector<OriginName> names;
    std::vector<HostAddresses> addresses;
    std::vector<Party> down;
    std::vector<Party> raw;  ///< origins that do not speak HTTP
    std::vector<Party> deaf; ///< origins whose address does not respond at all

    int origins = 1; ///< how many origins there are
    std::vector<Step> scene;

    [[nodiscard]] LabName labName() const { return {lab, half}; }

    /// True if one of the directives has this verb.
    [[nodiscard]] bool has(Verb verb) const
    {
        return std::ranges::any_of(scene,
            [verb](const Step& step)
            {
                const auto* directive = std::get_if<Directive>(&step.what);
                return directive != nullptr && directive->verb == verb;
            });
    }
};

} // namespace Plays
