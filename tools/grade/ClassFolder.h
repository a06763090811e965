#pragma once

#include "tools/grade/ClassReport.h"
#include "tools/grade/Fingerprint.h"

#include <iosfwd>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// The folder for the results of a submission: its name, in which every byte that is unusual in one is
/// written as in a URL. The end of a long name is replaced by its checksum.
std::string folderNameFor(const std::string& submission);

/// The name of a submission's file or folder without `.tar.gz`, `.zip` and the like: the student.
std::string studentOf(const std::string& submission);

/// The name of a submission: the last part of its path.
std::string nameOfSubmission(const std::string& path);

/// The paths of submissions, each followed by a NUL, as `find -print0` writes them: a name may be anything.
std::vector<std::string> readPaths(std::istream& in);

/// A file with a student on each line. Throws std::runtime_error if it cannot be read.
std::vector<std::string> readRoster(const std::string& file);

/// The folder with the results of a class, one folder for each submission.
class ClassFolder
{
public:
    /// `named`: the files that are taken of a submission. Both must outlive this object.
    ClassFolder(
        std::string path, const std::set<std::string>& named, const Fingerprint& fingerprint);

    std::string folderOf(const std::string& submission) const;

    /// True if this is graded, as it would be now.
    bool isGraded(const std::string& submission, const Submission& taken) const;

    /// Those that are not.
    std::vector<std::string> remaining(const std::vector<std::string>& submissions) const;

    /// The work of each student. Of several submissions the last one counts, in the order of their names.
    ClassResults read(
        const std::vector<std::string>& submissions, const std::vector<std::string>& roster) const;

private:
    std::string _path;
    const std::set<std::string>& _named;
    const Fingerprint& _fingerprint;
};

} // namespace Grade
