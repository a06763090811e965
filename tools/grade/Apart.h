#pragma once

#include "tests/box/JudgeBox.h"
#include "tests/support/Confinement.h"

#include <memory>
#include <string>
#include <vector>

namespace Grade
{

/// What a process of the grader does without before it touches what a student has made: it may read and
/// write only what is named, has no network, and no kernel interface that it does not need. It is the box of
/// the judge (tests/box) without its namespaces: Landlock, seccomp and limits.
class Apart
{
public:
    /// To be constructed before the process is made. `readable`, `writable`: files and folders.
    Apart(const std::vector<std::string>& readable, const std::vector<std::string>& writable);

    /// To be called in the new process. Returns false if that fails.
    [[nodiscard]] bool enter() const;

    /// True if this machine can forbid reading, too (Linux 6.12 or later, with Landlock).
    static bool isComplete();

private:
    Support::Confinement _confinement;
    std::unique_ptr<Support::Box::Walls> _walls;
};

} // namespace Grade
