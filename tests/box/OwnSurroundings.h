#pragma once

#include <string>

namespace Support
{

/// The namespaces that a judge moves into itself: a network in which there is only what the judge and
/// the proxies open, and a mount namespace for a folder in memory.
class OwnSurroundings
{
public:
    struct Wanted
    {
        bool network;
        bool mounts;
    };

    /// Moves this process there, which must have only one thread, as far as the kernel permits it.
    explicit OwnSurroundings(Wanted wanted);

    /// Removes the folder.
    ~OwnSurroundings();
    OwnSurroundings(const OwnSurroundings&) = delete;
    OwnSurroundings& operator=(const OwnSurroundings&) = delete;

    /// True if the network is this judge's own; only the loopback interface is in it.
    [[nodiscard]] bool hasNetwork() const { return _hasNetwork; }

    /// True if temporary folders (TMPDIR) are now made in a file system of limited size.
    [[nodiscard]] bool hasFolder() const { return !_folder.empty(); }

private:
    [[nodiscard]] bool move(Wanted wanted);
    void makeFolder();

    bool _hasNetwork = false;
    bool _hasMounts = false;
    std::string _folder;
    int _owner; // the process whose folder it is
};

} // namespace Support
