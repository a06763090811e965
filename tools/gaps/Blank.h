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
    speaks,    ///< a whole function body: it calls fillIn()
    fallsBack, ///< its else part takes its place
    helpers    ///< it is named `helpers`: it is empty
};

std::string_view nameOf(Kind kind);

/// The kind of a gap in a reference tree. std::nullopt, and one more diagnostic, if it cannot be
/// made blank.
std::optional<Kind> kindOf(const GapFile& file, const Gap& gap, Diagnostics& diagnostics);

/// The body of the gap while it is blank. Throws a Refusal if the gap has no kind.
std::string blankBody(const GapFile& file, const Gap& gap);

/// Whether the bodies are the same except for whitespace.
bool sameBody(std::string_view one, std::string_view other);

/// Whether the body is empty or one call of fillIn(): the student has not touched it. (A blank gap
/// that falls back looks filled; only its reference can tell.)
bool looksBlank(std::string_view body);

} // namespace gaps
