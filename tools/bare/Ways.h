#pragma once

#include <string>
#include <string_view>

namespace Bare
{

/// A way in which a connection gets the process that serves it: a function that serves all clients with the files in
/// `root`. It returns when the server has been stopped and all its children have ended.
using Way = void (*)(const std::string& root);

/// nullptr if no way has this name.
Way wayCalled(std::string_view name);

/// The first argument of the program when it is started for one client, whose connection is descriptor 0.
constexpr std::string_view forOneClient = "--client";

} // namespace Bare
