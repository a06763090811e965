#pragma once

#include "tests/support/Play.h"
#include "tests/support/Text.h"

#include <string>

namespace Plays
{

/// A folder of one play's own: root/ with its files, cache/, and what lies beside them. All of it
/// goes with this object, whatever B made of it.
class PlayFolder
{
public:
    /// Throws std::system_error if the folder cannot be made.
    PlayFolder();
    ~PlayFolder();
    PlayFolder(const PlayFolder&) = delete;
    PlayFolder& operator=(const PlayFolder&) = delete;

    /// Makes the files, links and outside files of the play. Throws std::system_error, TextFault.
    void prepare(const Play& play, const Substitution& substitution) const;

    [[nodiscard]] const std::string& path() const { return _path; }
    [[nodiscard]] std::string root() const { return _path + "/root"; }
    [[nodiscard]] std::string cache() const { return _path + "/cache"; }

private:
    std::string _path;
};

/// Removes a folder with all that is in it, also what has no permissions. Links are removed, not
/// followed. Answers false if something is left.
bool removeFolder(const std::string& path);

} // namespace Plays
