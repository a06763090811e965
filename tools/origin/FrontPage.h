#pragma once

#include "tools/origin/Page.h"

namespace Site
{

/// The front page as HTML: names and explains every page of the groups.
std::string frontPage(const std::vector<Group>& groups, const Asked& asked);

} // namespace Site
