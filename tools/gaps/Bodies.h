#pragma once

#include "tools/gaps/GapTree.h"

#include <map>
#include <string>
#include <vector>

namespace gaps
{

/// A gap's body on its own, apart from any tree.
struct Body
{
    std::string name;
    std::string text; ///< whole lines
};

using Bodies = std::map<GapNumber, Body>;

/// Bodies as one text that a person can read: the gaps with their markers, as they stand in the
/// files, and between them comments that say where each is from.
std::string bodiesText(const GapTree& tree, const std::vector<GapTree::Place>& places);

/// Reads such a text. What stands outside of the markers is not looked at. `name` is for messages.
/// Throws a Refusal that lists the faults: the rules are those of a tree, and there are no else
/// parts.
Bodies readBodies(const std::string& name, std::string_view text);

} // namespace gaps
