#pragma once

#include "tests/support/Play.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What happened in a play, as plain data: which party sent what, in order, and where it went
/// wrong. Ladders and reports are made from the transcript.
namespace Plays
{

/// Something that happened. Bytes are kept unchanged.
struct Event
{
    enum class Kind
    {
        Sent,    ///< a message, or part of one
        Awaited, ///< a message that was expected and did not come
        Done     ///< anything else: `from` did it, and `note` says what
    };
    Kind kind = Kind::Sent;
    Party from;
    Party to;
    std::vector<std::string> head; ///< lines without CRLF
    std::string body;              ///< its first bodyKept bytes
    std::size_t bodySize = 0;
    std::string note; ///< about a message: "the connection ended here"

    static constexpr std::size_t bodyKept = 512;
};

/// The first difference between a message and what the play expects.
struct Difference
{
    std::string sentence;    ///< what is wrong, with a full stop
    std::string expected;    ///< bytes; empty if there is nothing to compare
    std::string came;        ///< bytes; empty if there is nothing to compare
    std::size_t at = 0;      ///< the place of the first difference, in `came`
    std::size_t skipped = 0; ///< bytes of the body before those in `expected` and `came`

    enum class Place
    {
        Nowhere,
        Head, ///< line `line` of the head
        Body
    };
    Place place = Place::Nowhere;
    std::size_t line = 0;
};

/// How a play failed.
struct Failure
{
    Difference difference;
    std::optional<std::size_t> event; ///< the event with the difference
    bool waited = false;              ///< B has not done in time what was waited for
    int line = 0;                     ///< of the play's file
};

/// Is told of each event when it is recorded.
using OnEvent = std::function<void(const Event&)>;

struct Transcript
{
    std::vector<Event> events;
    std::optional<Failure> failure;
    std::map<std::string, std::string> addresses{}; ///< such as 127.0.0.1:40123, and whose they are
};

} // namespace Plays
