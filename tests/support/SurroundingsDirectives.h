#pragma once

#include "tests/support/Play.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <string>

namespace Plays
{

/// The directives about what surrounds B: its clock, the system calls that it makes, the files of its
/// cache, and a second proxy with the same folders.
class SurroundingsDirectives
{
public:
    /// The arguments must outlive this object.
    SurroundingsDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    // All functions throw PlayFailed if B does not do in time what the play says, TextFault if the
    // play makes no sense at this point, and CannotJudge if the kernel does not permit it.

    /// Moves the time of day that B is told, by `+60s`.
    void moveClock(const std::string& span);

    /// From now on the system call that the directive names fails with the error that it names; with
    /// Verb::CallWaits, it waits until the calls work again.
    void failCall(const Directive& directive);
    /// Waits until B has called it.
    void awaitFailedCall();
    void letCallsWork();

    /// Verb::CacheHas: waits until a file of the cache contains the text; Verb::CacheHasNot: until none
    /// does.
    void judgeCache(const Directive& directive);

    // A B that has no file with the text (it may compress them) is none the worse for what follows.

    /// Cuts each file of the cache that contains the text where that begins.
    void cutCache(const std::string& text);
    /// Remembers what is in the file of the cache that contains the text.
    void rememberCache(const std::string& text);
    /// Gives each file of the cache that contains the text the content that was remembered, as a disk
    /// may have it after a power failure.
    void setCacheBack(const std::string& text);

    /// Starts a second proxy with the folders of the first, on another port, and stops it when it is
    /// ready.
    void startAndEndTwin();

private:
    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    std::string _failing;    ///< the call that fails
    std::string _remembered; ///< the content of a file of the cache
};

} // namespace Plays
