#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <variant>
#include <vector>

/// A play as plain data, as it stands in its file: what the parser makes, and the stage plays.
/// Texts keep their escapes and braces; they get a meaning only when the play runs.
namespace Plays
{

/// One of those who speak: a client (A, A2, ...), the proxy (B), an origin (C, C2, ...).
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

inline constexpr Party B{'B', 1};

/// A text and the line of the file where it stands.
struct Line
{
    int number = 0;
    std::string text;
};

/// What A or C sends. `raw` sends the body's bytes and nothing else; otherwise each line of the
/// head gets its CRLF, an empty line follows, then the body.
struct Sent
{
    Party from;
    bool raw = false;
    bool optional = false;
    std::vector<Line> head;
    std::vector<Line> body;
};

/// What B must say to A or to C: these lines, whatever else there is. Without a head: the body of
/// the request that came before, to its end. `raw`: exactly these bytes come next.
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
    StillRuns,
    IsStopped,
    IsAskedToStop,
    IsInterrupted,
    HasEnded,
    IsKilled,
    StartsAgain,
    KeepsNoDescriptor,
    MayOpen,
    MayOpenAgain,
    HasProcess,
    HasNoChild,
    LosesProcess,
    IsMeasured,
    HasNotGrown,
    // many A's
    Crowd
};

/// Anything that happens and is not a message. `who` is the one whom it is about: in `B closes A2`
/// A2.
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

/// A file, or the target of a link, that lies there before B starts.
struct Prepared
{
    std::string name;
    std::string content;
};

/// A name that B is to reach at one of the C's: one `--connect-to`.
struct OriginName
{
    std::string host;
    std::string port;
    Party origin;
};

struct Play
{
    std::string file; ///< as given to the parser, for messages
    std::string name; ///< lab1/serves-a-text-file
    int lab = 0;

    std::string title;
    std::vector<std::string> specs;
    std::string read;
    int points = 0; ///< 0 for a guard
    bool guard = false;
    std::vector<std::string> needs;

    std::vector<Prepared> files;
    std::vector<Prepared> links;
    std::vector<Prepared> outside;
    std::vector<std::string> options;
    std::vector<OriginName> names;
    std::vector<Party> down;
    std::vector<Party> raw;  ///< origins that speak no HTTP
    std::vector<Party> deaf; ///< origins whose address does not answer at all

    int origins = 1; ///< how many C's there are
    std::vector<Step> scene;
};

} // namespace Plays
