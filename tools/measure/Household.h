#pragma once

#include <functional>
#include <string>

namespace Measure
{

/// What every measuring program needs around its work.

/// The work of a main function. `work` returns the exit status; an interrupt, a usage error and any other exception
/// have their own. A message names the program (`name`). From the beginning on, Ctrl-C only sets a flag
/// (Plays::interrupted()), and processes whose parent has ended become children of this one, which kills those that are
/// left at the end.
int keepHouse(const std::string& name, const std::function<int()>& work);

/// Writes a file. Throws std::runtime_error.
void write(const std::string& file, const std::string& text);

/// Writes a report for other programs and its drawing into `file`.json and `file`.svg, and says so.
/// Throws std::runtime_error.
void writeReport(const std::string& file, const std::string& json, const std::string& svg);

} // namespace Measure
