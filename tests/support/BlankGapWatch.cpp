// Reads only the lines of B's log that are new.
#include "tests/support/BlankGapWatch.h"

#include "tests/support/BlankGaps.h"

namespace Plays
{

bool BlankGapWatch::seen()
{
    if (_seen || _proxy.mark() == _size)
        return _seen;
    _size = _proxy.mark();
    const std::string lines = _proxy.logSince(_read);
    _seen = !blankGaps(lines, _play, _fallingBack).reason.empty();
    // The last line may still be incomplete.
    _read = _size - (lines.size() - (lines.rfind('\n') + 1));
    return _seen;
}

} // namespace Plays
