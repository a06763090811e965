#pragma once

#include "tools/grade/ClassReport.h"

#include <string>
#include <utility>
#include <vector>

namespace Grade
{

/// The sections of a text in Markdown: the heading of each (`## Hours`: "Hours"), and the lines below it. The
/// lines before the first one have the heading "".
std::vector<std::pair<std::string, std::string>> sectionsOf(const std::string& text);

/// A page with the answers of all write-ups, question by question. `form`: the write-up as it is handed out; its
/// headings are the questions, and its lines are not shown again.
std::string answersPageOf(const ClassResults& results, const std::string& form);

} // namespace Grade
