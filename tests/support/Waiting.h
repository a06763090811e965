#pragma once

#include "tests/support/BlankGapWatch.h"
#include "tests/support/Play.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Transcript.h"

#include <chrono>
#include <exception>
#include <functional>

namespace Plays
{

/// Thrown when B does not do what the play says. The transcript has the failure.
class PlayFailed : public std::exception
{
};

/// Waits, in the event loop and up to a deadline, for what B has to do. All time limits are for an idle
/// machine (see runPatiently()). Meanwhile it notices what B must never do: end, or send C a request
/// for which the play has no line.
class Waiting
{
public:
    using Condition = std::function<bool()>;
    using Span = std::chrono::milliseconds;

    struct Limits
    {
        Span whole; ///< how long one wait may take
        Span ofB{}; ///< the part of it that B's own timeout takes (`options --timeout 2`)
    };

    /// `fallingBack`: see blankGaps(). All arguments but `limits` must outlive this object.
    Waiting(const Play& play, Roles& roles, Support::ProxyProcess& proxy, Transcript& transcript,
        Limits limits, const std::set<std::string>& fallingBack, OnEvent onEvent = {});

    /// To be called with each step of the scene.
    void atStep(std::size_t step) { _step = step; }

    /// To be called with true when the play ends B, and with false when it has started B again: B
    /// may have ended meanwhile.
    void bMayBeGone(bool gone) { _mayBeGone = gone; }

    /// A party goes on sending for so long, and B may have to wait for the end. A time limit begins
    /// then, but never later than after its own length.
    void prolongWhileSending(Span time) { _sendingUntil = Wire::Clock::now() + time; }

    /// Returns true as soon as `done` does, false at the deadline. With `look` above 0, `done` is
    /// called at least that often, even if nothing comes. If B has reached a blank gap that the
    /// play needs, also false as soon as B sleeps for longer than its own timeout. Throws
    /// PlayFailed if B ends, or sends C a request without a line.
    bool await(const Condition& done, Span look = Span::zero());
    bool await(const Condition& done, Span look, Span limit);
    /// The same for what B does as soon as it can, and never because a timeout has expired.
    bool awaitAtOnce(const Condition& done, Span look);

    /// The same for a body of which `count` bytes have come. Only time without progress counts: if a
    /// byte came during a wait, another wait follows, up to thirty.
    bool awaitMuch(const Condition& done, const std::function<std::size_t()>& count);

    /// The same; at the deadline the play fails, and `otherwise` is the sentence that says so.
    void require(const std::string& otherwise, const Condition& done, Span look = Span::zero());

    /// Waits until B has nothing left to do: all its processes sleep, or it has done nothing to A
    /// and C for a tenth of the time limit, and may use the processor meanwhile. Returns false at
    /// the deadline.
    bool awaitRest(Span limit);
    /// The same with the usual limit; at the deadline the play fails.
    void requireRest();

    /// True if a client still waits for a response.
    [[nodiscard]] bool someoneWaits() const;

    /// Ends the play with a failure. `inLastEvent`: the difference is in the event that was
    /// recorded last.
    [[noreturn]] void fail(Difference difference, bool inLastEvent = false);
    [[noreturn]] void fail(const std::string& sentence);

    void record(Event event);
    /// Records what a party did: `A closes`.
    void recordDone(Party who, const std::string& note);

    /// The time limit in words, for a message: `within 2 s`.
    [[nodiscard]] std::string withinTime() const;
    [[nodiscard]] Span limit() const { return _limits.whole; }

private:
    [[nodiscard]] Span ownLimit() const { return _limits.whole - _limits.ofB; }
    bool await(const Condition& done, Span look, Span limit, Span timeoutOfB);
    void awaitWithBlankGap(
        const Condition& over, Span look, Wire::Deadline deadline, Span timeoutOfB);
    [[nodiscard]] const Party* unlisted() const;
    [[nodiscard]] std::size_t requestsToCome(Party origin) const;
    [[noreturn]] void failUnlisted(Party origin);
    void recordWhatIsLeft();

    const Play& _play;
    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Transcript& _transcript;
    Limits _limits;
    BlankGapWatch _blankGap;
    OnEvent _onEvent;
    std::size_t _step = 0;
    bool _mayBeGone = false;
    bool _waited = false; ///< the last wait has ended at its deadline
    Wire::Deadline _sendingUntil{};
};

} // namespace Plays
