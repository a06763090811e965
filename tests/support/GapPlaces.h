#pragma once

#include <map>
#include <string>

namespace Plays
{

/// Where the gaps of a source tree stand: by number (`1.1`), `folder/file.cpp:23`. Empty if there
/// is no such folder.
std::map<std::string, std::string> gapPlaces(const std::string& folder);

/// `1.1` of `1.1 listen`.
std::string gapNumber(const std::string& gap);

/// 1.2 comes before 1.10.
bool gapBefore(const std::string& one, const std::string& other);

} // namespace Plays
