#pragma once

#include "tests/support/Transcript.h"

#include <string>
#include <string_view>
#include <vector>

namespace Plays
{

/// What a test came to.
enum class Outcome
{
    Passed,
    Failed,
    NotFilledIn, ///< B ran into a gap that is blank
    NotJudged,   ///< a test that it needs has not passed
    Trouble      ///< in the kit itself: nobody's fault who wrote a proxy
};

/// One word each, for machines: `passed`, `failed`, `not-filled-in`, `not-judged`, `trouble`.
std::string_view wordFor(Outcome outcome);

/// All that is known about one test that was run.
struct Result
{
    Outcome outcome = Outcome::Passed;
    std::string reason;                  ///< one sentence; empty if passed
    std::string gap;                     ///< `1.1 listen`, if not filled in
    std::vector<std::string> passedOver; ///< blank gaps without which B went on
    Transcript transcript;               ///< what was said, and where it went wrong
    std::vector<std::string> lastLog;    ///< the last lines that B wrote
};

} // namespace Plays
