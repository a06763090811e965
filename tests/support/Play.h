#pragma once

#include <compare>
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

/// What B must say to A or to C: these lines, whatever else there is.
struct Expected
{
    Party to;
    bool optional = false;
    std::vector<Line> head;
    std::vector<Line> body;
};

enum class Verb
{
    Closes,
    Resets,
    Ends,
    Keeps,
    StaysSilent,
    HasRead,
    HasText,
    ReadsSlowly,
    Connects,
    ClosesA,
    Rests,
    IsStopped,
    IsKilled,
    StartsAgain,
    KeepsNoDescriptor,
    GoesDown,
    ComesBack
};

/// Anything that happens and is not a message. `text` is what follows the verb (`A has text`).
struct Directive
{
    Party who;
    Verb verb = Verb::Closes;
    std::string text;
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

    int origins = 1; ///< how many C's there are
    std::vector<Step> scene;
};

} // namespace Plays
