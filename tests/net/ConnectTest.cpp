// Connecting to a host of which some addresses do not work.

#include "net/OriginServer.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <stdexcept>

namespace Net
{

using namespace std::chrono_literals;

/// A listening socket on a free port of 127.0.0.1.
class Port
{
public:
    explicit Port(int backlog)
    {
        _socket.bind(Poco::Net::SocketAddress("127.0.0.1", 0));
        _socket.listen(backlog);
    }
    Poco::Net::SocketAddress address() const { return _socket.address(); }
    void accept() { _socket.acceptConnection(); }

private:
    Poco::Net::ServerSocket _socket;
};

/// An address that does not respond: one client fills its queue, and the kernel drops the others.
class DeafPort : public Port
{
public:
    DeafPort() : Port(0), _caller(address()) {}
    /// From now on it responds: to the next packet, which the kernel sends after a second.
    void hearAgain() { accept(); }

private:
    Poco::Net::StreamSocket _caller;
};

class ConnectTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ConnectTest);
    CPPUNIT_TEST(aDeafAddressCostsAMoment);
    CPPUNIT_TEST(severalDeafAddressesCostAMomentEach);
    CPPUNIT_TEST(aRefusalCostsNothing);
    CPPUNIT_TEST(aShortTimeLimitReachesTheSecondAddress);
    CPPUNIT_TEST(aSlowAddressMayStillSucceed);
    CPPUNIT_TEST(allAddressesShareTheTimeLimit);
    CPPUNIT_TEST(ifAllFailTheLastErrorIsThrown);
    CPPUNIT_TEST(theWaitEndsWhenNobodyWaits);
    CPPUNIT_TEST_SUITE_END();

    void aDeafAddressCostsAMoment()
    {
        const auto began = Clock::now();
        assertReachesTheLast({_deaf.address(), _listening.address()}, 60s);
        CPPUNIT_ASSERT(Clock::now() - began >= 250ms);
        CPPUNIT_ASSERT(Clock::now() - began < 30s);
    }

    void severalDeafAddressesCostAMomentEach()
    {
        const auto deaf = _deaf.address();
        const auto began = Clock::now();
        assertReachesTheLast({deaf, deaf, deaf, _listening.address()}, 60s);
        CPPUNIT_ASSERT(Clock::now() - began < 30s);
    }

    void aRefusalCostsNothing()
    {
        // With a moment for each of them it would be 250 seconds.
        Addresses addresses(1000, _refusing);
        addresses.push_back(_listening.address());
        assertReachesTheLast(addresses, 60s);
    }

    void aShortTimeLimitReachesTheSecondAddress()
    {
        assertReachesTheLast({_deaf.address(), _listening.address()}, 200ms);
    }

    void aSlowAddressMayStillSucceed()
    {
        proxy::ConnectionAttempts attempts(60s);
        CPPUNIT_ASSERT(!attempts.tryNext(_deaf.address()));
        CPPUNIT_ASSERT(!attempts.tryNext(_refusing));
        _deaf.hearAgain();
        const auto socket = attempts.awaitFirst();
        CPPUNIT_ASSERT_EQUAL(_deaf.address().toString(), socket.peerAddress().toString());
        CPPUNIT_ASSERT(socket.getBlocking());
    }

    void allAddressesShareTheTimeLimit()
    {
        const auto began = Clock::now();
        CPPUNIT_ASSERT_THROW(
            connect(Addresses(100, _deaf.address()), 300ms), Poco::TimeoutException);
        CPPUNIT_ASSERT(Clock::now() - began >= 300ms);
        CPPUNIT_ASSERT(Clock::now() - began < 15s);
    }

    void ifAllFailTheLastErrorIsThrown()
    {
        CPPUNIT_ASSERT_THROW(
            connect({_refusing, _refusing}, 60s), Poco::Net::ConnectionRefusedException);
        // TCP has no route to a multicast address. That says nothing about the other one.
        const Poco::Net::SocketAddress noRoute("224.0.0.1", 80);
        CPPUNIT_ASSERT_THROW(
            connect({_refusing, noRoute}, 60s), Poco::Net::ConnectionRefusedException);
        CPPUNIT_ASSERT_THROW(connect({noRoute}, 60s), Poco::Net::NetException);
    }

    void theWaitEndsWhenNobodyWaits()
    {
        int looks = 0;
        const auto look = [&looks]
        {
            if (++looks == 8)
                throw std::runtime_error("nobody waits");
        };
        CPPUNIT_ASSERT_THROW(
            proxy::OriginServer::connect({_deaf.address()}, 600s, look), std::runtime_error);
        CPPUNIT_ASSERT_EQUAL(8, looks);
    }

private:
    using Clock = proxy::SteadyClock;
    using Addresses = std::vector<Poco::Net::SocketAddress>;

    static proxy::Connection connect(const Addresses& addresses, std::chrono::milliseconds timeout)
    {
        return proxy::OriginServer::connect(addresses, timeout, {});
    }

    static void assertReachesTheLast(const Addresses& addresses, std::chrono::milliseconds timeout)
    {
        const auto connection = connect(addresses, timeout);
        CPPUNIT_ASSERT_EQUAL(
            addresses.back().toString(), connection.socket().peerAddress().toString());
    }

    DeafPort _deaf;
    Port _listening{10};
    const Poco::Net::SocketAddress _refusing = Port(1).address(); ///< closed again
};

CPPUNIT_TEST_SUITE_REGISTRATION(ConnectTest);

} // namespace Net
