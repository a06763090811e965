#pragma once

#include "tests/real/Curl.h"
#include "tests/real/OriginServer.h"
#include "tests/support/ProxyFixture.h"

#include <string>
#include <vector>

namespace Real
{

/// The common part of the tests with real programs: B, and documents that C serves.
class RealFixture : public Support::ProxyFixture
{
public:
    void setUp() override;

protected:
    /// A host without an address: B reaches it at this port of 127.0.0.1.
    struct Host
    {
        std::string authority; ///< `www.example.com:80`
        std::uint16_t port;
    };
    void startProxy(const std::vector<Host>& hosts);

    /// B, as an option of a client names it: `http://127.0.0.1:PORT`.
    std::string proxyUrl() const { return "http://" + proxyAddress(); }
    std::string proxyAddress() const;
    /// The URL of a page of www.example.com in the textbook's form.
    std::string textbook(const std::string& target) const;

    /// A path in the test's folder. newFolder() creates a folder with that path, and fails if it
    /// exists.
    std::string path(const std::string& name) const { return _folder->path() + "/" + name; }
    std::string newFolder(const std::string& name) const;
    std::string documents() const { return path("documents"); }
    /// Writes a document that C then serves.
    void serve(const std::string& name, const std::string& bytes) const;

    /// Sends a request with curl; the body goes into a file of that name.
    Answer ask(const std::string& url, const std::string& name,
        const std::vector<std::string>& options = {});
    /// The options with which curl uses B as its proxy, as a browser does, and `more`.
    std::vector<std::string> viaProxy(const std::vector<std::string>& more = {}) const;

    /// Runs a program to its end; its output goes to the file `output`. Fails, with the output, if
    /// its status is not 0.
    void run(const std::vector<std::string>& words, const std::string& output,
        const std::vector<std::string>& environment = {});

    /// Fails if the two differ in status, media type or body.
    static void assertSame(const Answer& direct, const Answer& answer);

    /// Fails unless the server has received that many requests.
    void assertAsked(std::size_t times, const OriginServer& server);
};

/// The common part of the tests in which one real server is www.example.com.
class ServerFixture : public RealFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    virtual std::unique_ptr<OriginServer> startServer() = 0;
    template <class Server>
    std::unique_ptr<OriginServer> start()
    {
        return std::make_unique<Server>(_loop, newFolder("server"), documents());
    }

    /// Fails unless a client of B gets the same response as directly from the server, on a miss and
    /// on a hit, and the second one comes from the cache.
    void assertSameOnMissAndHit(
        const std::string& target, const std::vector<std::string>& options = {});

    std::unique_ptr<OriginServer> _server;
    std::string _direct; ///< the server's own address
};

} // namespace Real
