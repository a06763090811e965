#pragma once

#include "tools/gaps/GapTree.h"

#include <map>
#include <string>
#include <vector>

namespace gaps
{

/// The body of a gap, apart from any tree.
struct Body
{
    std::string name;
    std::string text; ///< whole lines
};

using Bodies = std::map<GapNumber, Body>;

/// Bodies as one readable text: each gap with its markers, as in its file, after a comment that
/// names the file.
std::string bodiesText(const GapTree& tree, const std::vector<GapTree::Place>& places);

/// Reads such a text, and ignores what is outside the markers. `name` is for messages. Throws a
/// Refusal that lists the errors; the rules are those of a tree, and else parts are not allowed.
Bodies readBodies(const std::string& name, std::string_view text);

} // namespace gaps
