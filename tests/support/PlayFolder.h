#pragma once

#include "tests/support/Play.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Text.h"

#include <string>

namespace Plays
{

using Support::removeFolder;

/// The temporary folder of one play: root/ with the files that B serves, cache/, and the play's
/// files outside of both.
class PlayFolder
{
public:
    /// Throws std::system_error if the folder cannot be made.
    PlayFolder();

    /// Creates the play's files and links in root/, and its files outside. Throws
    /// std::system_error, TextFault.
    void prepare(const Play& play, const Substitution& substitution) const;

    [[nodiscard]] const std::string& path() const { return _folder.path(); }
    [[nodiscard]] std::string root() const { return path() + "/root"; }
    [[nodiscard]] std::string cache() const { return path() + "/cache"; }
    /// In the form of /etc/hosts (hosts(5)); only if the play gives a name addresses.
    [[nodiscard]] std::string hosts() const { return path() + "/hosts"; }

private:
    Support::TemporaryFolder _folder{"play"};
};

} // namespace Plays
