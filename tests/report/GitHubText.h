#pragma once

#include <string>

namespace Plays
{

/// A message in a workflow command of GitHub, such as `::error file=a.cpp::message`.
std::string commandMessage(const std::string& text);

/// A property in such a command, such as the name of the file.
std::string commandProperty(const std::string& text);

/// A cell of a table in Markdown.
std::string markdownCell(const std::string& text);

} // namespace Plays
