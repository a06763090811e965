#pragma once

#include <Poco/JSON/Object.h>
#include <map>
#include <string>
#include <vector>

namespace Grade
{

/// The results of a class: for each student the object of result.json, null if there is none.
using ClassResults = std::map<std::string, Poco::JSON::Object::Ptr>;

/// The name of a submission's file or folder without `.tar.gz`, `.zip` and the like: the student.
std::string studentOf(const std::string& submission);

/// The folder for the results of a submission: its name, in which every byte that is unusual in one is
/// written as in a URL.
std::string folderNameFor(const std::string& submission);

/// Reads FOLDER/*/result.json. If a student has several submissions, the last one counts, in the order of
/// their names. `roster`: a file with a student on each line; each gets an entry. Empty: no such file.
/// Throws std::runtime_error if a file cannot be read.
ClassResults readClass(const std::string& folder, const std::string& roster);

/// The rows of all students, under a row of headings; the same results give the same bytes.
std::string gradesOf(const ClassResults& results);

/// A page: each student's tests in a row of marks, who fails alike, and which tests and gaps are hard.
std::string classPageOf(const ClassResults& results);

} // namespace Grade
