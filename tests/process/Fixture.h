#pragma once

#include "tests/process/Crowd.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"
#include "tools/wire/Origin.h"

#include <cppunit/TestFixture.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Process
{

/// What the tests of B's processes share: B, a C within this program, clients, and what the kernel
/// tells of B.
class Fixture : public CppUnit::TestFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Starts the proxy that PROXY_UNDER_TEST names, or the reference. `launcher`: a program of
    /// this build that starts it.
    void startProxy(const std::vector<std::string>& options = {}, const std::string& launcher = "");

    /// Serves the event loop until `done`; fails with "B did not WHAT" if that takes too long.
    void await(const std::string& what, const std::function<bool()>& done);
    /// Waits until only the first process is left: no child, and no zombie.
    void awaitNoChild();
    /// SIGTERM, and the end with status 0; nothing of B is left.
    void stop();

    /// A client that has asked for this page of C's.
    std::unique_ptr<Plays::Client> ask(const std::string& page);
    /// The request for it.
    std::string request(const std::string& page) const;
    /// Many clients.
    Crowd crowd(std::size_t atOnce) { return {_loop, _proxy->port(), atOnce}; }

    /// B's processes but the first one.
    std::vector<pid_t> children() const;

    /// Processor time that the first process has used, in nanoseconds.
    std::uint64_t timeUsed() const;

    /// Answers with a body that the cache keeps.
    static void answer(Wire::Exchange& exchange, const std::string& body);

    /// Fails unless a whole response with status 200 and this body has come.
    static void assertWhole(const Plays::Client& client, const std::string& body);

    Wire::EventLoop _loop;
    std::unique_ptr<Plays::PlayFolder> _folder;
    std::unique_ptr<Support::ProxyProcess> _proxy;
    pid_t _first = 0; ///< the first process of B

    /// What C does with a request; set by the test. Without it C never answers.
    std::function<void(const std::shared_ptr<Wire::Exchange>&)> _handler;
    std::unique_ptr<Wire::Origin> _origin;
};

/// Bytes that are the same for the same number, and for no other: 1 to `longest` of them.
std::string bytesOf(std::size_t number, std::size_t longest);

/// The number at the end of a path: 17 for `/page17`.
std::size_t numberOf(const std::string& path);

} // namespace Process
