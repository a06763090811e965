#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

/// Attacks on the box that a proxy is in (tests/box), by name. Each prints a line for each attempt, which
/// ends in `done` or `refused`: that there are lines shows that the attack has run. `words`: the
/// arguments after the name.
std::map<std::string, std::function<void()>> waysOut(const std::vector<std::string>& words);
