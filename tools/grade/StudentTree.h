#pragma once

#include "tests/support/LabName.h"
#include "tools/gaps/Bodies.h"
#include "tools/grade/Submission.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// What a student has made of the starter.
struct StudentTree
{
    std::map<std::string, std::string> changed; ///< the files that differ from the starter's
    gaps::Bodies bodies; ///< of all gaps; as in the starter where the markers are broken
    std::set<gaps::GapNumber> blank;   ///< the gaps whose body is that of the starter
    std::vector<std::string> mistakes; ///< in the markers, as `file:line: sentence`

    /// Throws nothing because of what is in the submission.
    static StudentTree of(const gaps::GapTree& starter, const Submission& submission);

    /// The labs, and of a lab in halves the halves, of which a gap is filled.
    std::vector<Plays::LabName> labsBegun() const;

    /// The bodies of one lab, or half.
    gaps::Bodies bodiesOf(const Plays::LabName& lab) const;
};

/// The names of the files that a submission may replace.
std::set<std::string> replaceableFiles(const gaps::GapTree& starter);

} // namespace Grade
