#pragma once

#include "tests/support/PlayCatalog.h"

#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// The numbers of the gaps that a lab can do without: optional plays are about them.
std::set<std::string> optionalGaps(const std::vector<CatalogEntry>& catalog);

/// Sets what follows from the gaps that each entry of a whole catalog names. `half`: of a lab in halves, the later
/// one of those that its gaps belong to; without a gap of its lab, the first. `notAwaited`: the gaps of later
/// halves, and the optional ones that it does not name.
void placeByGaps(std::vector<CatalogEntry>& catalog);

} // namespace Plays
