#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// What a student has handed in, in memory.
struct Submission
{
    /// Paths below the starter, such as "http/FieldList.cpp", and the contents.
    std::map<std::string, std::string> files;
    /// "write-up.md", "predictions.md" and "times.tsv", as far as they were handed in.
    std::map<std::string, std::string> papers;
    /// Sentences for the instructor about what was ignored or changed. Printable, and at most 20, and a
    /// last one that says how many more there are.
    std::vector<std::string> remarks;
    /// Why it cannot be graded, in printable sentences; then there are no files or papers. Otherwise empty.
    std::string refused;
};

/// Reads a submission: a folder, a tar file (plain, or compressed with gzip, bzip2, xz or zstd), or a
/// zip file. Nothing is extracted to the disk, no symbolic link is followed, not even `path` itself, and
/// only files that are named are kept. `named` has the paths of all the starter's files, below it.
///
/// The root of the student's tree is the folder that has both main.cpp and FillIn.h, as regular files.
/// A folder named `original` or `solution` does not count: a hand-out has an untouched copy of the
/// starter. Of several such folders, the only one that is named `starter` is taken. Otherwise nothing
/// is guessed, and the submission is refused.
///
/// Hidden files and folders, and those that a build makes (EntryName.h), are not looked at. The papers
/// are beside the root, or in it.
///
/// Throws nothing because of what is in the submission, or if it is missing. Throws std::system_error
/// if this program has run out of something, and std::bad_alloc.
Submission takeIn(const std::string& path, const std::set<std::string>& named);

} // namespace Grade
