#pragma once

#include <map>
#include <set>
#include <string>

namespace Plays
{

/// Where the gaps of a source tree stand: by number (`1.1`), `folder/file.cpp:23`. Empty if there
/// is no such folder.
std::map<std::string, std::string> gapPlaces(const std::string& folder);

/// Numbers of the gaps of a source tree that fall back: while one is blank, B goes on without it.
std::set<std::string> gapsThatFallBack(const std::string& folder);

/// 5 of `5.1 run`; 0 if that is no gap.
int labOfGap(const std::string& gap);

/// `1.1` of `1.1 listen`.
std::string gapNumber(const std::string& gap);

/// 1.2 comes before 1.10.
bool gapBefore(const std::string& one, const std::string& other);

} // namespace Plays
