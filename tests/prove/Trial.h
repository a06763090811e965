#pragma once

#include "tests/prove/Commands.h"
#include "tests/prove/Verdict.h"
#include "tests/prove/Workshop.h"

#include <map>
#include <string>

namespace Proof
{

/// Builds subjects, plays the plays with them, and judges the plays.
class Trial
{
public:
    /// `build`: the folder with the programs of this build. `wholeLabs`: a fault is judged by all plays
    /// of its lab; otherwise only by those that it names. All others must outlive this object.
    Trial(const std::string& build, const BaseTrees& bases, Commands& commands, Workshop& workshop,
        bool wholeLabs)
        : _build(build), _bases(bases), _commands(commands), _workshop(workshop),
          _wholeLabs(wholeLabs)
    {
    }

    /// Uses `folder`, and removes it. Throws Plays::Interrupted.
    Verdict prove(const Subject& subject, const std::string& folder);

private:
    /// Plays the selected plays (options of `check`) with the proxy in `folder`.
    std::map<std::string, PlayResult> check(const Subject& subject, const std::string& folder,
        const std::vector<std::string>& selected);
    Verdict play(const Subject& subject, const std::string& folder);

    std::string _build;
    const BaseTrees& _bases;
    Commands& _commands;
    Workshop& _workshop;
    bool _wholeLabs;
};

} // namespace Proof
