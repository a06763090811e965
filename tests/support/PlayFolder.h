#pragma once

#include "tests/support/Play.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Text.h"

#include <string>

namespace Plays
{

using Support::removeFolder;

/// The temporary folder of one play: root/ with its files, cache/, and the files outside of them.
class PlayFolder
{
public:
    /// Throws std::system_error if the folder cannot be made.
    PlayFolder();

    /// Makes the files, links and outside files of the play. Throws std::system_error, TextFault.
    void prepare(const Play& play, const Substitution& substitution) const;

    [[nodiscard]] const std::string& path() const { return _folder.path(); }
    [[nodiscard]] std::string root() const { return path() + "/root"; }
    [[nodiscard]] std::string cache() const { return path() + "/cache"; }

private:
    Support::TemporaryFolder _folder{"play"};
};

} // namespace Plays
