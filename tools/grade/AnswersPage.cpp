// The write-ups of all students on one page. It needs no other file and no network, and has no script: their
// texts could be anything.
#include "tools/grade/AnswersPage.h"

#include "tests/report/LadderSvg.h"
#include "tools/grade/Remarks.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace Grade
{

namespace
{

using Plays::escapedMarkup;

constexpr std::string_view answersStyle = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h3 { margin-bottom: 0; }
.answer { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 1rem; }
)";

using Sections = std::vector<std::pair<std::string, std::string>>;

/// The lines of a form without the dots in the places of the answers.
std::set<std::string> promptsOf(const std::string& form)
{
    std::set<std::string> prompts;
    std::istringstream lines(form);
    for (std::string line; std::getline(lines, line);)
        prompts.insert(line.ends_with("...") ? line.substr(0, line.size() - 3) : line);
    prompts.erase("");
    return prompts;
}

/// The answer in a line of the form; any other line is one as a whole.
std::string answerIn(const std::string& line, const std::set<std::string>& prompts)
{
    for (const std::string& prompt : prompts)
    {
        const bool isLabel = prompt.ends_with(": "); // "Lab 1: " belongs to the answer
        if (line.starts_with(prompt) && !(isLabel && line.substr(prompt.size()) != "..."))
            return line.substr(prompt.size()) == "..." ? "" : line.substr(prompt.size());
    }
    return line == "..." ? "" : line;
}

std::string answersIn(const std::string& section, const std::set<std::string>& prompts)
{
    std::string text;
    std::istringstream lines(section);
    for (std::string line; std::getline(lines, line);)
    {
        if (line.ends_with('\r'))
            line.pop_back();
        if (const std::string answer = answerIn(line, prompts); !answer.empty() || !text.empty())
            text += readable(answer) + "\n";
    }
    text.erase(text.find_last_not_of(" \n") + 1);
    return text;
}

/// A question, and the answers by student.
std::string questionOf(
    const std::string& heading, const std::map<std::string, std::string>& answers)
{
    std::string text =
        "<h2>" + escapedMarkup(heading.empty() ? "Name" : readable(heading)) + "</h2>\n";
    for (const auto& [student, answer] : answers)
        text += "<h3>" + escapedMarkup(student) + "</h3>\n<p class=\"answer\">" +
                escapedMarkup(answer) + "</p>\n";
    return answers.empty() ? text + "<p>No answers.</p>\n" : text;
}

} // namespace

std::vector<std::pair<std::string, std::string>> sectionsOf(const std::string& text)
{
    Sections sections{{"", ""}};
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
    {
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.starts_with("## "))
            sections.emplace_back(line.substr(3), "");
        else
            sections.back().second += line + "\n";
    }
    return sections;
}

std::string answersPageOf(const ClassResults& results, const std::string& form)
{
    const std::set<std::string> prompts = promptsOf(form);
    std::vector<std::string> headings;
    std::map<std::string, std::map<std::string, std::string>> answers;
    for (const auto& [heading, lines] : sectionsOf(form))
        headings.push_back(heading);
    std::string missing;
    for (const auto& [student, work] : results)
    {
        const auto paper = work.papers.find("write-up.md");
        if (paper == work.papers.end())
        {
            missing += "<li>" + escapedMarkup(student) + "</li>\n";
            continue;
        }
        for (const auto& [heading, lines] : sectionsOf(paper->second))
        {
            const std::string answer = answersIn(lines, prompts);
            const bool known = std::ranges::count(headings, heading) > 0;
            if (!answer.empty())
                answers[known ? heading : "Other headings"][student] +=
                    (known ? "" : readable(heading) + "\n") + answer + "\n";
        }
    }
    if (answers.contains("Other headings"))
        headings.emplace_back("Other headings");
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>The "
        "write-ups</title>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>";
    page += answersStyle;
    page += "</style>\n<h1>The write-ups</h1>\n";
    for (const std::string& heading : headings)
        page += questionOf(heading, answers[heading]);
    if (!missing.empty())
        page += "<h2>Without a write-up</h2>\n<ul>\n" + missing + "</ul>\n";
    return page + "</html>\n";
}

} // namespace Grade
