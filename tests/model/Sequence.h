#pragma once

#include "tests/model/Message.h"

#include <map>

namespace Model
{

/// How the origin will answer if it receives a request.
struct Reply
{
    enum class Kind
    {
        whole,
        cut,    ///< the connection ends in the middle of the body
        silent, ///< the connection ends without a response
    };
    Kind kind = Kind::whole;
    int status = 200;
    /// A value may be a date: `@-10` is ten seconds before the request, `@@-10` ten seconds before
    /// the start of the sequence. The date is computed when the sequence is played.
    Fields fields{};
    bool confirms = true; ///< the origin answers 304 if the request's conditions allow that
    bool divides = true;  ///< the origin sends a part if the request wants one
    int version = 1;      ///< of the resource: its ETag, Last-Modified and body
};

/// One request, and what happens before it.
struct Step
{
    bool crash = false; ///< the proxy is killed and restarted
    Seconds wait = 0;   ///< time that passes
    Message request{};
    Reply reply{};
    /// Requests of other clients, one after the other, while the origin holds back its response.
    std::vector<Step> meanwhile{};
    bool holdsOnlyEnd = false; ///< it has sent half of the body before
};

using Sequence = std::vector<Step>;

/// The value of a field, with its date computed.
std::string resolved(const std::string& value, Seconds start, Seconds now);

/// The origin's response to this request, with `number` in its field Number. A response to HEAD has
/// no body.
Message respond(const Reply& reply, const Message& request, int number, Seconds start, Seconds now);

struct Complaint;

/// The sequence as a play, as far as it was played. The last of `observations` went wrong: the play
/// expects what the complaint's `toC` and `toA` demand.
std::string toPlay(const Sequence& sequence, const std::vector<Observation>& observations,
    const Complaint& complaint);

} // namespace Model
