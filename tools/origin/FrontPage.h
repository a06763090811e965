#pragma once

#include "tools/origin/Page.h"

namespace Site
{

/// The front page as HTML. It lists and explains every page of the groups.
std::string frontPage(const std::vector<Group>& groups, const PageRequest& request);

} // namespace Site
