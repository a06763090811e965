#pragma once

#include "tests/support/Ladder.h"
#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"

#include <map>
#include <string>

namespace Plays
{

/// What a failure's text needs to know besides the failure.
struct FailureStyle
{
    std::string again; ///< appended to the command that runs the test again
    std::map<std::string, std::string> gapPlaces; ///< where the proxy's gaps are (gapPlaces())
    LadderStyle ladder{};
};

/// A failed test as a student reads it: the ladder up to the failure, what was expected and what
/// came, the end of B's log, the gaps that the test is about, what to read, and how to run the test
/// again. The text ends with a newline.
std::string failureText(const CatalogEntry& entry, const Result& result, const FailureStyle& style);

/// The URL of a specification that a play names, such as `RFC 9112 section 4`. Empty if it is not
/// an RFC.
std::string addressOf(const std::string& spec);

} // namespace Plays
