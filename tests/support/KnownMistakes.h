#pragma once

#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// A mistake that others have made, and what it looks like from outside.
struct KnownMistake
{
    int lab = 0;
    std::string title;            ///< what the proxy does wrong, as a sentence
    std::string seen;             ///< how often: `2 of 91`; empty if that is not known
    std::set<std::string> failed; ///< the plays of its lab that fail
};

/// The mistakes in a file: on each line the title, how often it was seen, and the plays, with tabs
/// between them. The lab is that of the plays. Empty if there is no such file.
std::vector<KnownMistake> readKnownMistakes(const std::string& file);

/// The mistakes of this lab that look like this run: of all plays in `judged`, they fail almost the
/// same as those in `failed`. The best one, or several that look alike; empty if none is near enough,
/// or if so many are that nothing is known.
std::vector<KnownMistake> lookingLike(const std::vector<KnownMistake>& mistakes, int lab,
    const std::set<std::string>& failed, const std::set<std::string>& judged);

} // namespace Plays
