#pragma once

#include "tests/support/Transcript.h"
#include "tests/support/WrongRows.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace Plays
{

/// The outcome of a test.
enum class Outcome
{
    Passed,
    Failed,
    NotFilledIn,   ///< B reached a gap that is blank
    NotJudged,     ///< a test that it needs has not passed, or it cannot be judged here
    NotApplicable, ///< B does without what the test is about, so it cannot go wrong there
    Trouble        ///< in the kit itself, never the fault of the proxy
};

/// Does a test with this outcome give its points?
bool givesPoints(Outcome outcome);

/// Thrown where B cannot be judged on this machine, or by this play: the sentence says why.
class CannotJudge : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Thrown where B does without what a play is about: the sentence says what that is.
class DoesNotApply : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// One word for each, for other programs: `passed`, `failed`, `not-filled-in`, `not-judged`,
/// `not-applicable`, `trouble`.
std::string_view wordFor(Outcome outcome);

/// Why a test has failed.
enum class FailureKind
{
    Answer, ///< what B said, or did not say, was wrong
    Crash,
    Timeout,
    Memory,
    Disk, ///< the folder of the test is full, or a file too large
    Processes
};

/// The verdict of a test that has failed for another reason than a wrong answer: `CRASH`, `TIMEOUT`,
/// `MEMLIMIT`, `DISKLIMIT`, `PROCLIMIT`. Otherwise empty.
std::string_view verdictFor(FailureKind kind);

/// The result of one test.
struct Result
{
    Outcome outcome = Outcome::Passed;
    FailureKind kind = FailureKind::Answer; ///< if failed
    std::string reason;                     ///< one printable sentence; empty if passed
    std::string inCase;                     ///< the case that it is about: Play::inCase
    std::string gap;                        ///< `1.1 listen`, if not filled in
    std::vector<std::string> passedOver;    ///< blank gaps without which B went on
    Transcript transcript;                  ///< what was sent, and where it went wrong
    std::vector<std::string> lastLog;       ///< the last lines of B's log
    std::string logFile;                    ///< with all of it; empty if it has not been kept
    std::vector<std::string> stack;         ///< where in the source B's processes were, in lines
    WrongRows wrongRows;                    ///< of a table
    int line = 0;                           ///< of the first wrong row
    double seconds = 0;                     ///< how long it took
};

} // namespace Plays
