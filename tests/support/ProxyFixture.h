#pragma once

#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"

#include <cppunit/TestFixture.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Support
{

/// The common part of all tests that start the proxy under test, B: an event loop, a folder, and B.
class ProxyFixture : public CppUnit::TestFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Starts proxyUnderTest(), and waits until it is ready. `launcher`: a program and its
    /// arguments; it then starts B.
    void startProxy(const std::vector<std::string>& options = {},
        const std::vector<std::string>& launcher = {});
    /// Waits until B is ready; fails with B's log if that takes too long.
    void awaitReady();

    /// Serves the event loop until `done`; fails with "B did not WHAT" if that takes too long.
    void await(const std::string& what, const std::function<bool()>& done);

    Wire::EventLoop _loop;
    std::unique_ptr<Plays::PlayFolder> _folder;
    std::unique_ptr<ProxyProcess> _proxy;
    pid_t _parent = 0; ///< B's first process
};

} // namespace Support
