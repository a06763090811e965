#pragma once

#include "tests/support/Play.h"

#include <istream>
#include <stdexcept>

namespace Plays
{

/// A mistake in a play: `file:line: sentence`.
class PlayFault : public std::runtime_error
{
public:
    PlayFault(const std::string& file, int line, const std::string& sentence)
        : std::runtime_error(file + ":" + std::to_string(line) + ": " + sentence)
    {
    }
};

/// The play in `text`. `file` is for messages; `name` is the name of the test, as in
/// `lab1/serves-a-text-file`. Throws PlayFault at the first mistake. docs/plays.md describes the
/// language.
Play parsePlay(std::istream& text, const std::string& file, const std::string& name);

/// The play in a file. Throws PlayFault, with line 0 if the file cannot be read.
Play readPlay(const std::string& file, const std::string& name);

} // namespace Plays
