#pragma once

#include "tools/gaps/GapFile.h"

#include <optional>
#include <string>
#include <string_view>

namespace gaps
{

/// What a gap does while it is blank.
enum class Kind
{
    speaks,    ///< it is a function's whole body: it calls fillIn()
    fallsBack, ///< its else part takes its place
    helpers    ///< it is named `helpers`: it is empty
};

std::string_view nameOf(Kind kind);

/// The kind of a gap of a reference tree. Nothing, and a fault added, if it can be no kind.
std::optional<Kind> kindOf(const GapFile& file, const Gap& gap, Faults& faults);

/// The body that the gap has while it is blank. The gap must be of a kind.
std::string blankBody(const GapFile& file, const Gap& gap);

/// Both bodies say the same but for blanks and line ends.
bool sameBody(std::string_view one, std::string_view other);

/// The body is nothing, or one call of fillIn(): a student has not touched it. A gap that falls
/// back can only be judged against its reference.
bool looksBlank(std::string_view body);

} // namespace gaps
