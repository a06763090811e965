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

/// The common part of the tests of B's processes: B, an origin C within this program, and clients.
class ProcessFixture : public Support::ProxyFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Waits until B has that many children.
    void awaitChildren(std::size_t count);
    /// Waits until B refuses new clients, which shows that it has received the SIGTERM.
    void awaitRefusal();
    /// Waits until only the first process is left: no child, and no zombie.
    void awaitNoChild();
    /// Waits until all processes of B sleep, in five checks in a row.
    void awaitRest();
    /// Sends SIGTERM. Fails unless B ends with status 0 and no process of B is left.
    void stop();

    /// B's processes, without the first one.
    std::vector<pid_t> children() const;

    // Clients.

    /// A client that has sent a request for this page of C's.
    std::unique_ptr<Plays::Client> ask(const std::string& page);
    /// The same, and the request has reached C: it is the last in _exchanges. Only after
    /// collectRequests().
    std::unique_ptr<Plays::Client> askC(const std::string& page);
    /// The request of such a client.
    std::string request(const std::string& page) const;
    /// The same with another method, and with these field lines.
    std::string requestWith(
        const std::string& method, const std::string& page, const std::string& fields) const;
    /// The beginning of a request with another method and a body of that length.
    std::string requestWithBody(
        const std::string& method, const std::string& page, std::size_t length) const;
    /// Fails unless a client that comes now is served. Only after collectRequests().
    void assertNextIsServed();

    using Judge = std::function<bool(std::size_t number, const Plays::Client& client)>;
    /// Clients 0, 1, 2, ... each send `request(number)`, `atATime` of them at once, until
    /// `enough(number)` is true; each stays connected until `judge` returns true for it. Fails if
    /// no client is done for 20 seconds.
    void serveClients(std::size_t atATime, const std::function<bool(std::size_t)>& enough,
        const std::function<std::string(std::size_t)>& request, const Judge& judge);
    /// The same for that many clients.
    void serveClients(std::size_t atATime, std::size_t count,
        const std::function<std::string(std::size_t)>& request, const Judge& judge);
    /// A judge that fails unless each client gets the complete body `body(number)`.
    static Judge gets(const std::function<std::string(std::size_t)>& body);

    /// Fails unless a complete response with status 200 and this body has come.
    static void assertComplete(const Plays::Client& client, const std::string& body);

    // The origin.

    /// From now on C collects the requests in _exchanges, and leaves the responses to the test.
    void collectRequests();
    /// C sends a response that may be stored.
    static void answer(Wire::Exchange& exchange, const std::string& body);
    /// The same, but only the head and the first `count` bytes of the body.
    static void answerInPart(Wire::Exchange& exchange, const std::string& body, std::size_t count);
    /// The whole response, its body in two pieces, with a random pause, shorter than `pause`,
    /// before each.
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

/// Between 1 and `longest` bytes, always the same for one number, and different for different
/// numbers.
std::string bytesOf(std::size_t number, std::size_t longest);

/// The number at the end of a path: 17 for `/page17`.
std::size_t numberOf(const std::string& path);

} // namespace Process
