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
        std::string folder; ///< that should be in memory; empty: none
    };

    /// Moves this process there, which must have only one thread, as far as the kernel permits it.
    explicit OwnSurroundings(const Wanted& wanted);

    /// The folder is again what it was.
    ~OwnSurroundings();
    OwnSurroundings(const OwnSurroundings&) = delete;
    OwnSurroundings& operator=(const OwnSurroundings&) = delete;

    /// True if the network is this judge's own; only the loopback interface is in it.
    [[nodiscard]] bool hasNetwork() const { return _hasNetwork; }

    /// True if the folder is now a file system of limited size.
    [[nodiscard]] bool hasFolder() const { return !_folder.empty(); }

private:
    [[nodiscard]] bool move(const Wanted& wanted);

    bool _hasNetwork = false;
    std::string _folder; // that is in memory
    int _owner;          // the process that has mounted it
};

} // namespace Support
