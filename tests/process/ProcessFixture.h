#pragma once

#include "tests/support/ClientCrowd.h"
#include "tests/support/ProxyFixture.h"
#include "tools/wire/Origin.h"

#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace Process
{

/// What the tests of B's processes share: B, an origin C within this program, and clients.
class ProcessFixture : public Support::ProxyFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Waits until only the first process is left: no child, and no zombie.
    void awaitNoChild();
    /// Waits until all of B sleeps, in several looks in a row.
    void awaitRest();
    /// SIGTERM, and the end with status 0; nothing of B is left.
    void stop();

    /// B's processes, without the first one.
    std::vector<pid_t> children() const;

    // Clients.

    /// A client that has sent a request for this page of C's.
    std::unique_ptr<Plays::Client> ask(const std::string& page);
    /// That request.
    std::string request(const std::string& page) const;

    using Judge = std::function<bool(std::size_t number, const Plays::Client& client)>;
    /// Clients 0, 1, 2, ... send `request`, so many at a time, until `enough`; each stays until
    /// `judge` says that it is done. Fails if for a long time none is done.
    void serveClients(std::size_t atATime, const std::function<bool(std::size_t)>& enough,
        const std::function<std::string(std::size_t)>& request, const Judge& judge);
    /// The same for that many clients.
    void serveClients(std::size_t atATime, std::size_t count,
        const std::function<std::string(std::size_t)>& request, const Judge& judge);
    /// A judge: each client gets this body, complete.
    static Judge gets(const std::function<std::string(std::size_t)>& body);

    /// Fails unless a complete response with status 200 and this body has come.
    static void assertComplete(const Plays::Client& client, const std::string& body);

    // The origin.

    /// From now on C collects the requests in _exchanges, and leaves the responses to the test.
    void collectRequests();
    /// A response that may be stored.
    static void answer(Wire::Exchange& exchange, const std::string& body);
    /// Its head, and as many bytes of its body.
    static void answerInPart(Wire::Exchange& exchange, const std::string& body, std::size_t count);
    /// The same in two pieces, with a random pause, shorter than `pause`, before each.
    void answerInPieces(Wire::Exchange& exchange, const std::string& body,
        std::chrono::milliseconds pause, const std::string& cacheControl = "max-age=600",
        bool chunked = false);

    /// Prints a new seed for `_random`, so that a failure can be repeated.
    void seedRandom(const std::string& test);
    std::mt19937 _random;

    /// What C does with a request; set by the test. Without it C never responds.
    std::function<void(const std::shared_ptr<Wire::Exchange>&)> _handler;
    std::vector<std::shared_ptr<Wire::Exchange>> _exchanges;
    std::unique_ptr<Wire::Origin> _origin;
};

/// Bytes that are the same for the same number, and for no other: 1 to `longest` of them.
std::string bytesOf(std::size_t number, std::size_t longest);

/// The number at the end of a path: 17 for `/page17`.
std::size_t numberOf(const std::string& path);

} // namespace Process
