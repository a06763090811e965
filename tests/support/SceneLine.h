#pragma once

#include "tests/support/Play.h"

#include <optional>
#include <string_view>

/// Single lines of a scene; the parser puts them together.
namespace Plays
{

/// `A>B  text`, with its marks: `:` for raw bytes, `?` for an exchange that need not happen.
struct WireLine
{
    Party from;
    Party to;
    bool raw = false;
    bool optional = false;
    std::string written; ///< `A>B`
    std::string text;
};

/// The party with that name (A, A2, ..., B, C, C2, ...); std::nullopt if there is none.
std::optional<Party> partyNamed(std::string_view name);

/// The wire line; std::nullopt if the line does not begin like one. Throws TextFault if the rest is
/// invalid.
std::optional<WireLine> wireLine(std::string_view line);

/// Removes the name of a party from the front of `text`. Without one, returns std::nullopt and
/// leaves `text` unchanged.
std::optional<Party> takeParty(std::string_view& text);

/// The text without the spaces and tabs in front.
std::string_view withoutLeadingSpace(std::string_view text);

/// The alternatives of an expected status: `200`, `4xx`, `close`. Empty if the line has no valid
/// one.
std::vector<std::string> statusesOf(std::string_view startLine);

} // namespace Plays
