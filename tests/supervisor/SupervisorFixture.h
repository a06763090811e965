#pragma once

#include "tests/support/ProxyProcess.h"
#include "tools/wire/EventLoop.h"

#include <cppunit/TestFixture.h>
#include <memory>
#include <string>
#include <vector>

namespace Support
{

/// Starts hostile proxies. After each test it checks that nothing is left of them.
class SupervisorFixture : public CppUnit::TestFixture
{
public:
    /// The program that misbehaves.
    static const std::string hostileProxy;

    void setUp() override;

    /// Fails if a process of this test still lives, or a child of this program has not been reaped.
    void tearDown() override;

protected:
    /// Starts hostile-proxy, which then misbehaves in this way.
    std::unique_ptr<ProxyProcess> start(const std::string& way, std::size_t processLimit = 400);

    /// The command for hostile-proxy with these arguments.
    ProxyCommand command(
        const std::vector<std::string>& arguments, std::size_t processLimit = 400) const;

    /// Serves the event loop until `done`; fails with "timed out waiting for WHAT" after 20
    /// seconds.
    void await(const std::string& what, const std::function<bool()>& done);
    void awaitReady(ProxyProcess& proxy);
    void awaitEnd(ProxyProcess& proxy);

    /// The living processes of this test, found by their environment.
    std::vector<pid_t> remains() const;

    /// Fails if killing the proxy takes long, or leaves a process.
    void assertNothingLeft(ProxyProcess& proxy);

    Wire::EventLoop _loop;

private:
    std::string _home; // only in the environment of this test's processes
};

} // namespace Support
