#pragma once

#include "tools/gaps/Bodies.h"

#include <memory>
#include <string>
#include <vector>

namespace Proof
{

/// How far a tree is filled: as the starter of lab N, in which the labs before N are; behind the last
/// lab, everything is.
inline constexpr int lastLab = 8;
inline constexpr int allFilled = lastLab + 1;

struct Batch;

/// A proxy whose verdict is known beforehand: a base tree with other bodies in some gaps.
struct Subject
{
    enum class Kind
    {
        reference, ///< the base tree as it is: every play must pass
        blank,     ///< one gap is blank: the plays in `caughtBy` must not pass, and at least a
                   ///< tenth of its lab's points must be lost
        fault,     ///< one known mistake: the plays in `caughtBy` must fail
        mutant,    ///< a small change of a gap: any play of its lab must fail, or it is harmless
        variant    ///< another right solution: every play must pass
    };

    Kind kind = Kind::reference;
    std::string name; ///< the path of its file; of several variants in one proxy, their number
    std::string title;
    int lab = 0;   ///< whose plays judge it; 0: all that are filled
    int state = 0; ///< of the base tree: how far it is filled
    std::vector<std::string> caughtBy;
    bool optional = false; ///< a blank gap that the lab can do without: no points are lost
    std::string seen; ///< a fault: in how many submissions, `2 of 91`; empty if that is not known
    std::string harmless; ///< a mutant: why no play has to catch it; empty if one has to
    gaps::Bodies bodies;
    std::shared_ptr<Batch> batch; ///< the subjects that it is compiled with; null: none
    std::size_t choice = 0;       ///< its index among them
    std::vector<Subject> parts;   ///< the variants that are in this one
    /// A part of a group that has not passed every play: the plays that the group has not passed. The
    /// others have accepted this part with all the rest. Empty: all plays of its labs.
    std::vector<std::string> judgedBy;
};

/// Reads a file of tests/faults or tests/variants. The comment in its first line is the title; then
///
///     # caught by: lab4/NAME, lab4/NAME       (a fault)
///     # seen in: 2 of 91                      (submissions, where that is known)
///     # in the starter of lab: 6              (where it is one, if a later lab changes that)
///
/// A fault of lab N is otherwise proved in the starter of lab N + 1: in the state of the student who
/// makes that mistake. If it names a play of a later lab, that lab is filled in too. Throws
/// gaps::Refusal with a sentence that names the file.
Subject readSubject(const std::string& file);

/// Variants that replace different gaps, in one proxy: each such group is one subject. A group of
/// one is the variant itself.
std::vector<Subject> combined(const std::vector<Subject>& variants);

/// The variants in one proxy. They must replace different gaps of the same base tree.
Subject joined(std::vector<Subject> variants);

} // namespace Proof
