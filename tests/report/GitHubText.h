#pragma once

#include <cstddef>
#include <string>

namespace Plays
{

/// A message in a workflow command of GitHub, such as `::error file=a.cpp::message`.
std::string commandMessage(const std::string& text);

/// A property in such a command, such as the name of the file.
std::string commandProperty(const std::string& text);

/// A cell of a table in Markdown.
std::string markdownCell(const std::string& text);

/// The summary of a workflow's step: a table of the labs, and one of the tests that have failed. Add the tests of
/// a lab, and then the lab.
class GitHubSummary
{
public:
    void addTest(bool givesPoints);
    void addFailure(const std::string& test, const std::string& reason);
    /// `points`: `57 of 57`.
    void addLab(const std::string& name, const std::string& points);

    std::string text() const;

private:
    std::size_t _passed = 0; ///< of the lab that comes next
    std::size_t _all = 0;
    std::string _labs;
    std::string _failures;
};

} // namespace Plays
