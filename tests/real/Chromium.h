#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <vector>

namespace Real
{

/// Loads a page and all its resources in a headless Chromium, and returns the page as HTML, as it
/// is after its `load` event. `profile`: a folder for this load, which must not exist yet; so
/// nothing comes from the browser's own cache. `options`: further options of Chromium. Throws
/// std::runtime_error with Chromium's output if it fails or takes longer than a minute.
///
/// CHROMIUM in the environment names another browser of this family.
std::string chromium(Wire::EventLoop& loop, const std::string& url, const std::string& profile,
    const std::vector<std::string>& options = {});

} // namespace Real
