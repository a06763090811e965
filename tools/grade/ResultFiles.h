#pragma once

#include "tools/grade/Result.h"

#include <Poco/JSON/Object.h>
#include <string>

namespace Grade
{

/// `SCORED`, `BUILD_FAILED`, `BUILD_LIMIT`, `REFUSED`.
std::string wordFor(Result::Verdict verdict);

/// A number of points, with two decimals at most: `12`, `12.5`.
std::string inPoints(double points);

/// The grade in lines of text.
std::string textOf(const Result& result);

/// The grade as its student may know it: as if the tests that are not shown were not there. Their points are
/// missing in all sums, and there is no gap to blame if only such tests have failed.
Result shownOf(const Result& result);

/// `3 more tests count, and are not shown.`
std::string withheldIn(const LabGrade& lab);

/// The grade with everything that is known, for other programs of the instructor.
std::string jsonOf(const Result& result);

/// A page for the student.
std::string pageOf(const Result& result);

/// results.json for Gradescope.
std::string gradescopeOf(const Result& result);

/// The tests as JUnit writes them.
std::string junitOf(const Result& result);

/// For GitHub: what a workflow appends to $GITHUB_STEP_SUMMARY (Markdown), and what it prints as
/// annotations of files.
std::string summaryOf(const Result& result);
std::string annotationsOf(const Result& result);

/// The line that Autolab takes for the scores: `{"scores":{"lab3":57}}`.
std::string autolabOf(const Result& result);

/// A row for a spreadsheet (RFC 4180): submission, verdict, points, most, lab 1, ..., lab 8, blame.
std::string csvOf(const Result& result);

/// The same from the object of result.json.
std::string csvRow(const std::string& student, const Poco::JSON::Object::Ptr& result);

/// A cell of such a row. A text that a spreadsheet would take for a formula gets a ' in front of it.
std::string csvCell(const std::string& text);

/// The text in UTF-8, as all formats are. A compiler quotes a source file in any encoding, and a name of a file may
/// be any bytes: of these, each that is not UTF-8 becomes a question mark.
std::string inUtf8(const std::string& text);

/// Writes a file under another name first, so that a reader never finds half of it. Throws
/// std::runtime_error.
void writeAtOnce(const std::string& path, const std::string& text);

/// Writes all of them into `folder`, which it makes; each file at once, so that a reader never finds half of
/// one, and result.json as the last one. Throws std::runtime_error.
void writeResultFiles(const std::string& folder, const Result& result);

} // namespace Grade
