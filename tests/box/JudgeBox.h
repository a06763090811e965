#pragma once

#include "tests/box/CallFilter.h"
#include "tests/box/LockedFolder.h"
#include "tests/box/OwnSurroundings.h"
#include "tests/support/Box.h"

#include <optional>

namespace Support
{

/// The box of `judge`. A program that is linked with this folder has it.
///
/// There are three rungs. A: namespaces for processes, mounts, network and IPC; the program finds a root
/// of its own. C: no namespaces; Landlock forbids reading and connecting too. D: neither; nothing is
/// judged, unless somebody says that it is safe. On all of them there are a filter of system calls and
/// limits.
///
/// In the environment, KIT_NO_NAMESPACE=1 and KIT_NO_LANDLOCK=1 force lower rungs, and
/// KIT_NO_NETWORK_NAMESPACE=1 does without the network namespace.
class JudgeBox : public Box
{
public:
    /// Defences that a test does without, to see that the attack succeeds then.
    struct Without
    {
        bool network = false;
        bool root = false;
        bool calls = false;
        bool limits = false;
        bool memory = false;
        bool reading = false;
        bool folder = false;
    };

    /// To be called before begin().
    void doWithout(Without without) { _without = without; }

    void begin(bool unsafe) override;
    [[nodiscard]] bool isEnough() const override { return rung() != 'D'; }
    [[nodiscard]] std::string description() const override;
    [[nodiscard]] bool needsNamespace() const override { return _hasRoot; }
    [[nodiscard]] int furtherNamespaces() const override;
    [[nodiscard]] std::size_t mostMemory() const override;
    [[nodiscard]] bool limitsFolders() const override
    {
        return _surroundings && _surroundings->hasFolder();
    }
    [[nodiscard]] std::unique_ptr<Walls> walls(const Contents& contents) const override;

    /// A, C or D.
    [[nodiscard]] char rung() const;
    [[nodiscard]] bool hasNetwork() const { return _surroundings && _surroundings->hasNetwork(); }
    [[nodiscard]] bool hasRoot() const { return _hasRoot; }

private:
    void makeFolder();
    [[nodiscard]] bool rootWorks() const;

    Without _without{};
    std::optional<LockedFolder> _folder; // for all temporary files
    std::optional<OwnSurroundings> _surroundings;
    std::optional<CallFilter> _filter;
    bool _hasRoot = false;
};

} // namespace Support
