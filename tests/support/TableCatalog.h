#pragma once

#include "tests/support/PlayCatalog.h"

#include <string>
#include <vector>

namespace Plays
{

/// The plays, and all tables in `folder`/labN/*.table. The tables of a lab come first, by gap and name:
/// a function that is wrong fails many plays, and a table says how.
std::vector<CatalogEntry> withTables(
    const std::vector<CatalogEntry>& plays, const std::string& folder);

} // namespace Plays
