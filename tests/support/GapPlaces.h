#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// Where the gaps of a source tree are: `folder/file.cpp:23`, by number (`1.1`). Empty if there is
/// no such folder.
std::map<std::string, std::string> gapPlaces(const std::string& folder);

/// The gap between whose markers this line of a source file is, with its name (`1.1 listen`). Empty if there
/// is none.
std::string gapAtLine(const std::string& file, int line);

/// The numbers of the gaps that fall back: while one of these is blank, B goes on without it.
std::set<std::string> gapsThatFallBack(const std::string& folder);

/// The gaps that are still blank in a source tree, with their names (`1.1 listen`).
std::vector<std::string> blankGapsIn(const std::string& folder);

/// The lab of a gap: 5 for `5.1 run`; 0 if the text does not begin with a gap's number.
int labOfGap(const std::string& gap);

/// The number of a gap: `1.1` for `1.1 listen`.
std::string gapNumber(const std::string& gap);

/// The name of a gap: `listen` for `1.1 listen`.
std::string nameOfGap(const std::string& gap);

/// True if one of these gaps has that number.
bool includesGap(const std::vector<std::string>& gaps, const std::string& number);

/// True if gap `one` comes before gap `other`: 1.2 comes before 1.10.
bool gapBefore(const std::string& one, const std::string& other);

} // namespace Plays
