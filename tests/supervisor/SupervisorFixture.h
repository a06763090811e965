#pragma once

#include "tests/support/ProxyProcess.h"
#include "tools/wire/EventLoop.h"

#include <cppunit/TestFixture.h>
#include <memory>
#include <string>
#include <vector>

namespace Support
{

/// A harness with a hostile proxy. After each test it looks whether anything is left.
class SupervisorFixture : public CppUnit::TestFixture
{
public:
    /// The program that misbehaves, beside this one in the folder that BUILD names.
    static const std::string hostileProxy;

    void setUp() override;

    /// Fails if a process of this test still lives, or a child of this program was not waited for.
    void tearDown() override;

protected:
    /// Starts hostile-proxy in that way.
    std::unique_ptr<ProxyProcess> start(const std::string& way, std::size_t processLimit = 400);

    /// Starts hostile-proxy with these arguments.
    ProxyCommand command(
        const std::vector<std::string>& arguments, std::size_t processLimit = 400) const;

    /// Serves the event loop until `done`; fails with `what` if it does not come about in time.
    void await(const std::string& what, const std::function<bool()>& done);
    void awaitReady(ProxyProcess& proxy);
    void awaitEnd(ProxyProcess& proxy);

    /// Living processes with this test's mark in their environment.
    std::vector<pid_t> remains() const;

    /// Fails if ending it takes long or leaves something.
    void assertNothingLeft(ProxyProcess& proxy);

    Wire::EventLoop _loop;

private:
    std::string _home; // in no other process's environment
};

} // namespace Support
