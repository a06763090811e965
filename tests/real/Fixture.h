#pragma once

#include "tests/real/Curl.h"
#include "tests/real/OriginServer.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"

#include <cppunit/TestFixture.h>

#include <memory>
#include <string>
#include <vector>

namespace Real
{

/// What tests with real programs share: a folder of the test's own, documents for C to serve, the
/// event loop, and B.
class Fixture : public CppUnit::TestFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Where B finds a host that has no address: at this port of 127.0.0.1.
    struct Host
    {
        std::string authority; ///< `www.example.com:80`
        std::uint16_t port;
    };
    /// Starts the proxy that PROXY_UNDER_TEST names, or the reference.
    void startProxy(const std::vector<Host>& hosts);

    /// B as a client's option wants it: `http://127.0.0.1:PORT`.
    std::string proxyUrl() const { return "http://" + proxyAddress(); }
    std::string proxyAddress() const;
    /// A page of www.example.com in the textbook's form of asking.
    std::string textbook(const std::string& target) const;

    /// A place in the test's folder; a folder there.
    std::string path(const std::string& name) const { return _folder->path() + "/" + name; }
    std::string newFolder(const std::string& name) const;
    std::string documents() const { return path("documents"); }
    /// Writes a document for C to serve.
    void serve(const std::string& name, const std::string& bytes) const;

    /// Asks with curl; the body goes into a file of that name.
    Answer ask(const std::string& url, const std::string& name,
        const std::vector<std::string>& options = {});
    /// The options of curl for the browser's form of asking, and `more`.
    std::vector<std::string> viaProxy(const std::vector<std::string>& more = {}) const;

    /// Runs a program to its end; what it says goes to the file `output`. Fails, with what it
    /// says, if its status is not 0.
    void run(const std::vector<std::string>& words, const std::string& output,
        const std::vector<std::string>& environment = {});

    /// Fails where they differ in status, media type or body.
    static void assertSame(const Answer& direct, const Answer& answer);

    /// Fails unless the server has been asked that often.
    void assertAsked(std::size_t times, const OriginServer& server);

    Wire::EventLoop _loop;
    std::unique_ptr<Plays::PlayFolder> _folder;
    std::unique_ptr<Support::ProxyProcess> _proxy;
};

} // namespace Real
