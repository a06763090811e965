#pragma once

#include "tests/support/Play.h"

#include <optional>
#include <string_view>

/// One line of a scene by itself; what lines mean together is the parser's affair.
namespace Plays
{

/// `A>B  text`, with its marks: `:` raw bytes, `?` an exchange that need not happen.
struct WireLine
{
    Party from;
    Party to;
    bool raw = false;
    bool optional = false;
    std::string written; ///< `A>B`
    std::string text;
};

/// A, A2, ..., B, C, C2, ...: or nothing, if that is none of them.
std::optional<Party> partyNamed(std::string_view name);

/// The line, if it begins as a wire line does. Throws TextFault if it goes on wrongly.
std::optional<WireLine> wireLine(std::string_view line);

/// Takes a party's name off the front of `text`; if there is none, `text` stays as it is.
std::optional<Party> takeParty(std::string_view& text);

std::string_view withoutFrontBlanks(std::string_view text);

/// The alternatives of an expected status: `200`, `4xx`, `close`. Empty if the line is none.
std::vector<std::string> statusesOf(std::string_view startLine);

} // namespace Plays
