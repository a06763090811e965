#pragma once

#include "tests/support/Client.h"
#include "tests/support/OriginRole.h"
#include "tests/support/Play.h"
#include "tests/support/Text.h"

#include <map>
#include <memory>
#include <optional>
#include <random>

namespace Plays
{

/// Those who speak with B in one play, and what the names in braces stand for.
class Roles
{
public:
    /// All origins of the play listen from now on, but for those that are down.
    Roles(Wire::EventLoop& loop, const Play& play);

    /// Made when it is first asked for.
    Client& client(Party party);
    OriginRole& origin(Party party) { return *_origins.at(party); }

    [[nodiscard]] const std::map<Party, std::unique_ptr<Client>>& clients() const
    {
        return _clients;
    }
    [[nodiscard]] const std::map<Party, std::unique_ptr<OriginRole>>& origins() const
    {
        return _origins;
    }

    /// What C's next words belong to. Throws TextFault if B has not turned to it yet.
    const std::shared_ptr<Wire::Exchange>& exchangeOf(Party origin);
    /// The connection of A or C that the play speaks of now. Throws TextFault if there is none.
    Wire::Peer& peerOf(Party party);

    /// All A's and C's end their connections: nobody waits for B any more, nor B for anybody.
    void leave();

    /// The port of B, once it is known.
    std::uint16_t proxyPort = 0;

    /// `C`, `C2.port`, `B`, `A`, `random 16 tag`, `B>C Via`: what they stand for in this run.
    [[nodiscard]] Substitution substitution();

    /// B's options for this play: its own, and where to find the names.
    [[nodiscard]] std::vector<std::string> options();

    [[nodiscard]] Wire::EventLoop& loop() { return _loop; }

private:
    std::optional<std::string> lookUp(std::string_view words);
    /// The value of a field in B's last request to this origin.
    std::string saidTo(Party party, const std::string& name);
    std::string randomDigits(std::string_view words);

    Wire::EventLoop& _loop;
    const Play& _play;
    std::map<Party, std::unique_ptr<Client>> _clients;
    std::map<Party, std::unique_ptr<OriginRole>> _origins;
    std::map<std::string, std::string, std::less<>> _random;
    std::random_device _source;
};

} // namespace Plays
