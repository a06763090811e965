#pragma once

#include <Poco/JSON/Object.h>
#include <map>
#include <string>

namespace Grade
{

/// What a student has handed in, and what has become of it.
struct StudentWork
{
    std::string submission;         ///< its path; empty: nothing was handed in
    Poco::JSON::Object::Ptr result; ///< the object of result.json; null: it is not graded
    std::map<std::string, std::string> papers; ///< as in Submission

    /// That of the result; or `MISSING`, or `GRADER_ERROR`.
    std::string verdict() const;
};
using ClassResults = std::map<std::string, StudentWork>; ///< by student

/// The rows of all students, under a row of headings; the same results give the same bytes.
std::string gradesOf(const ClassResults& results);

} // namespace Grade
