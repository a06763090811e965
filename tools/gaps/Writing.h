#pragma once

#include "tools/gaps/SourceTree.h"

#include <string>

namespace gaps
{

/// Throws a Refusal if one of the folders is the other, or lies in it: making `to` equal to
/// something else would destroy `from`.
void refuseOverlap(const std::string& from, const std::string& to);

} // namespace gaps
