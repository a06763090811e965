#pragma once

#include "tests/prove/Subject.h"

#include <map>
#include <string>
#include <vector>

namespace Proof
{

/// What a play has said about a subject.
struct PlayResult
{
    std::string outcome; ///< as `check --summary` writes it
    int points = 0;
    std::string reason;
};

/// What the plays have said about a subject, and whether it is what they should say.
struct Verdict
{
    std::string fault; ///< why it does not hold, in lines; empty if it does
    bool built = true; ///< false for a mutant that does not compile: it proves nothing
    std::map<std::string, PlayResult> plays;
    /// Those that a fault names and that were not judged with the others, without what they need.
    std::map<std::string, PlayResult> apart;

    [[nodiscard]] bool holds() const { return fault.empty(); }
};

/// Why the plays do not say about the subject what they should, in lines; empty if they do.
std::string faultOf(const Subject& subject, const Verdict& verdict);

/// The plays that a fault names, and that were not judged: they build on one that has failed, or belong
/// to another lab.
std::vector<std::string> namedAndUnjudged(const Subject& subject, const Verdict& verdict);

} // namespace Proof
