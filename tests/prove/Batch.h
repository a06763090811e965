#pragma once

#include "tests/prove/Subject.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace Proof
{

/// Subjects that replace the same gaps of the same base tree, built together: most of the time a
/// compiler reads headers, and ten bodies of a gap take it hardly longer than one. Which body a program
/// executes is the value of its variable `chosenBody`; each subject's program is a copy with another
/// value.
struct Batch
{
    std::vector<gaps::Bodies> members;
    std::once_flag isTried;
    std::string folder; ///< with the programs; empty if the members do not compile together
    std::vector<std::shared_ptr<Batch>> halves; ///< then these are tried
};

/// Gives each subject its batch. A subject that replaces other gaps than all others has none.
void joinInBatches(std::vector<Subject>& subjects);

/// Two batches with the members of this one.
std::vector<std::shared_ptr<Batch>> halvesOf(const Batch& batch);

/// The bodies of all members in one, each under the condition that its index is chosen.
gaps::Bodies joinedBodies(const std::vector<gaps::Bodies>& members);

/// What each source file with such bodies begins with: the variable, as a line.
std::string definitionOfChoice();

/// Copies a program with such bodies, and chooses one. Nobody may start a program meanwhile (see
/// Commands::whileNoneStarts()).
void copyWithChoice(const std::string& program, const std::string& copy, std::uint32_t chosen);

} // namespace Proof
