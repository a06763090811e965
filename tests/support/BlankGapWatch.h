#pragma once

#include "tests/support/Play.h"
#include "tests/support/ProxyProcess.h"

#include <cstdint>
#include <set>
#include <string>

namespace Plays
{

/// Notices while a play runs that B has reached a blank gap which the play needs (see BlankGaps): if
/// the play does not pass now, it is not filled in.
class BlankGapWatch
{
public:
    /// All must outlive this.
    BlankGapWatch(const Play& play, const Support::ProxyProcess& proxy,
        const std::set<std::string>& fallingBack)
        : _play(play), _proxy(proxy), _fallingBack(fallingBack)
    {
    }

    /// True if the log has named such a gap so far.
    bool seen();

private:
    const Play& _play;
    const Support::ProxyProcess& _proxy;
    const std::set<std::string>& _fallingBack;
    std::uint64_t _size = 0; ///< of the log, when it was last read
    std::uint64_t _read = 0; ///< up to the end of a line
    bool _seen = false;
};

} // namespace Plays
