#pragma once

#include "tests/support/LabName.h"

#include <string>
#include <vector>

namespace Grade
{

/// What the command line of the program asks for. `collect`, `remaining`, `bodies` and `worth` are tasks of their own;
/// without any of them, a submission is graded.
struct Settings
{
    std::string submission;
    std::vector<Plays::LabName> labs;
    std::string bases;
    std::string judge;
    std::string build = "build";
    std::string out;
    std::string into;      ///< a folder for those of a class, instead of `out`
    std::string bodies;    ///< a folder for the bodies of the submission, which is not graded
    std::string remaining; ///< the folder of a class: prints which submissions are not graded yet
    std::string collect;   ///< the folder of a class: makes its files, and grades nothing
    std::string roster;
    std::string points;             ///< the table; empty: the kit's own points
    std::string extra;              ///< plays of the instructor's own
    std::vector<std::string> tests; ///< empty: all
    int late = 0;                   ///< minutes
    bool worth = false;             ///< prints what the labs count, and grades nothing
};

/// Throws Options::UsageError, and std::runtime_error if a file cannot be read that says more.
Settings readSettings(const std::vector<std::string>& words);

} // namespace Grade
