#pragma once

#include "tests/support/Client.h"
#include "tests/support/OriginRole.h"
#include "tests/support/Play.h"
#include "tests/support/ProxyClock.h"
#include "tests/support/Text.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace Plays
{

/// The clients and origins of one play, and the values of its placeholders.
class Roles
{
public:
    /// All origins of the play listen from now on, except those that are down.
    Roles(Wire::EventLoop& loop, const Play& play);

    /// This client; it is created when it is first needed.
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

    /// The exchange to which this origin's next message belongs. Throws TextFault if B has not
    /// contacted it yet.
    const std::shared_ptr<Wire::Exchange>& exchangeOf(Party origin);
    /// The current connection of A or C. Throws TextFault if there is none.
    Wire::Peer& peerOf(Party party);

    /// What has gone over the connections of all clients and origins; equal as long as B has not
    /// connected, sent or taken a byte, or ended a connection.
    [[nodiscard]] std::vector<std::uint64_t> traffic() const;

    /// True if no origin has anything left to send, or an end of its connection left to make.
    [[nodiscard]] bool originsHaveSentAll() const;

    /// All clients and origins close their connections, so that B waits for none of them.
    void leave();

    /// B's clock, if the play moves it. Otherwise B has the system's time.
    std::unique_ptr<Support::ProxyClock> clock;

    /// How long one that speaks slowly waits between two pieces.
    std::chrono::milliseconds slowPause{50};

    /// The port of B; 0 until it is known.
    std::uint16_t proxyPort = 0;

    /// The values of `C`, `C2.port`, `B`, `A`, `random 16 tag`, `B>C Via`, `now` in this run.
    [[nodiscard]] Substitution substitution();

    /// B's options for this play: those in its head, and a `--connect-to` for each name.
    [[nodiscard]] std::vector<std::string> options();

    /// The addresses of all origins, such as `127.0.0.1:40123`.
    [[nodiscard]] std::vector<std::string> addresses() const;
    /// These and B's, each with the word for whose it is: `origin`, `origin2`, `proxy`.
    [[nodiscard]] std::map<std::string, std::string> ownersOfAddresses() const;

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
