#pragma once

#include "tests/support/LabName.h"
#include "tools/grade/Submission.h"

#include <string>
#include <vector>

namespace Grade
{

/// A checksum of everything that a grade depends on: the same one means the same grade, on every machine.
class Fingerprint
{
public:
    /// What the grades of a class have in common.
    struct Basis
    {
        std::vector<Plays::LabName> labs;
        std::vector<std::string> tests;   ///< empty: all
        int late = 0;                     ///< minutes
        std::string points;               ///< the file with the table
        std::vector<std::string> folders; ///< of sources, plays and tables; one may be missing
    };

    /// Reads the files. Their names below a folder count, and their content, but not where the folder is.
    explicit Fingerprint(const Basis& basis);

    std::string of(const Submission& submission) const;

private:
    std::string _basis;
};

} // namespace Grade
