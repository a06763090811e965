#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <vector>

namespace Real
{

/// Loads a page in a headless Chromium, with all that belongs to it, and answers the page as it
/// stands when its `load` event is over, as HTML. `profile`: a folder of this load's own, which
/// must not be there yet; so no copy of an earlier load can answer. `options`: further ones.
/// Throws std::runtime_error with what Chromium says if it does not end well.
///
/// CHROMIUM in the environment names another browser of that family.
std::string chromium(Wire::EventLoop& loop, const std::string& url, const std::string& profile,
    const std::vector<std::string>& options = {});

} // namespace Real
