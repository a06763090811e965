#pragma once

#include "tests/support/Play.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Transcript.h"

#include <chrono>
#include <exception>
#include <functional>

namespace Plays
{

/// Thrown when B does not do what the play says. What went wrong stands in the transcript.
class PlayFailed : public std::exception
{
};

/// Waits, in the event loop and up to a deadline, for what B has to do; and sees what B must not
/// do at any time: end, or ask C for what the play has no line for.
class Waiting
{
public:
    using Condition = std::function<bool()>;
    using Span = std::chrono::milliseconds;

    /// `limit` is how long one wait may take. All must outlive this.
    Waiting(const Play& play, Roles& roles, Support::ProxyProcess& proxy, Transcript& transcript,
        Span limit);

    /// The step of the scene that is played now.
    void atStep(std::size_t step) { _step = step; }

    /// The play itself ends B, so it may be gone.
    void bMayBeGone(bool gone) { _mayBeGone = gone; }

    /// True when `done` is; false when the time is over. `look` above 0: `done` is asked that often
    /// also when nothing comes. Throws PlayFailed if B ends or asks C for what has no line.
    bool await(const Condition& done, Span look = Span::zero());
    bool await(const Condition& done, Span look, Span limit);

    /// The same for a body, of which `count` bytes have come: as long as much of it comes there is
    /// more time, up to ten times as much.
    bool awaitMuch(const Condition& done, const std::function<std::size_t()>& count);

    /// The same; when the time is over the play went wrong: "B did not `what` within 2 s."
    void demand(const std::string& what, const Condition& done, Span look = Span::zero());

    /// Every process of B sleeps and uses no processor time, in three looks in a row.
    bool rests(Span limit);
    /// The same; where B does not come to rest in time the play went wrong.
    void demandRest();

    /// A is still waiting for a response.
    [[nodiscard]] bool someoneWaits() const;

    /// Ends the play. `inLastEvent`: the difference is in what was recorded last.
    [[noreturn]] void fail(Difference difference, bool inLastEvent = false);
    [[noreturn]] void fail(const std::string& sentence);

    void record(Event event) { _transcript.events.push_back(std::move(event)); }
    /// What `who` did: `A closes`, with its name put before `what`.
    void recordDone(Party who, const std::string& what);
    /// The same in words that stand for themselves.
    void recordBeside(Party who, const std::string& note);

    [[nodiscard]] std::string withinTime() const;
    [[nodiscard]] Span limit() const { return _limit; }

private:
    [[nodiscard]] const Party* unlisted() const;
    [[nodiscard]] std::size_t requestsToCome(Party origin) const;
    [[noreturn]] void failUnlisted(Party origin);
    void recordWhatIsLeft();

    const Play& _play;
    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Transcript& _transcript;
    Span _limit;
    std::size_t _step = 0;
    bool _mayBeGone = false;
};

} // namespace Plays
