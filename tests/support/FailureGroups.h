#pragma once

#include "tests/support/ResultSummary.h"

#include <vector>

namespace Plays
{

/// Failed tests that say nearly the same. The first is the simplest of them.
using FailureGroup = std::vector<const CatalogEntry*>;

/// The failed tests in groups: one mistake often fails many tests in the same way. The group with the
/// simplest test comes first; tables are simpler than plays, and a short scene than a long one.
std::vector<FailureGroup> failureGroups(
    std::vector<const CatalogEntry*> failed, const ResultSummary& summary);

} // namespace Plays
