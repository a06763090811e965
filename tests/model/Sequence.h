#pragma once

#include "tests/model/Message.h"

#include <map>

namespace Model
{

/// What C will say if it is asked.
struct Reply
{
    enum class Kind
    {
        whole,
        cut,    ///< the body breaks off
        silent, ///< C ends the connection without a word
    };
    Kind kind = Kind::whole;
    int status = 200;
    /// A value may be a date: `@-10` is ten seconds before the request, `@@-10` before the
    /// sequence. They are made when the sequence is played.
    Fields fields{};
    bool confirms = true; ///< it says 304 where the request has conditions that allow it
    int version = 1;      ///< of what is at this path: its ETag, Last-Modified and body
};

/// One request, and what is before it.
struct Step
{
    bool crash = false; ///< B is killed and starts again
    Seconds wait = 0;   ///< time that passes
    Message request{};
    Reply reply{};
};

using Sequence = std::vector<Step>;

/// The value of a field, with its date made.
std::string resolved(const std::string& value, Seconds start, Seconds now);

/// What C says to this request, `number` in its field Number. A response to HEAD has no body.
Message respond(const Reply& reply, const Message& request, int number, Seconds start, Seconds now);

/// What one client would do and hear, as a play, and as far as it has been talked. The last talk is
/// the one that was wrong: what `toC` and `toA` say should have been there.
struct Complaint;
std::string toPlay(
    const Sequence& sequence, const std::vector<Talk>& talks, const Complaint& complaint);

} // namespace Model
