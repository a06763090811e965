// From a host name to its addresses: their order, and what happens without an answer.

#include "net/NameLookup.h"

#include "tests/net/NameService.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <stdexcept>

namespace Net
{

using namespace std::chrono_literals;

class NameLookupTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(NameLookupTest);
    CPPUNIT_TEST(theOrderOfTheNameServiceIsKept);
    CPPUNIT_TEST(theAddressFamiliesTakeTurns);
    CPPUNIT_TEST(aNumericAddressNeedsNoNameService);
    CPPUNIT_TEST(aNameThatDoesNotExistIsNotFound);
    CPPUNIT_TEST(aNameServiceThatDoesNotAnswerEndsInATimeout);
    CPPUNIT_TEST(theWaitEndsWhenNobodyWaits);
    CPPUNIT_TEST(someAddressesAreKnownWithoutTheNameService);
    CPPUNIT_TEST_SUITE_END();

    void theOrderOfTheNameServiceIsKept()
    {
        assertOrder({"127.0.0.9", "127.0.0.1", "127.0.0.5"}, //
            {"127.0.0.9:80", "127.0.0.1:80", "127.0.0.5:80"});
    }

    void theAddressFamiliesTakeTurns()
    {
        assertOrder({"2001:db8::9", "::1", "2001:db8::5", "127.0.0.9", "127.0.0.1"},
            {"[2001:db8::9]:80", "127.0.0.9:80", "[::1]:80", "127.0.0.1:80", "[2001:db8::5]:80"});
        assertOrder({"127.0.0.9", "127.0.0.1", "127.0.0.5", "::1"},
            {"127.0.0.9:80", "[::1]:80", "127.0.0.1:80", "127.0.0.5:80"});
    }

    void aNumericAddressNeedsNoNameService()
    {
        for (const auto& [text, address] : {std::pair{"127.0.0.1", "127.0.0.1:80"},
                 std::pair{"127.1", "127.0.0.1:80"}, std::pair{"::1", "[::1]:80"}})
            assertAddresses({address}, proxy::lookUp(text, 80, proxy::SteadyClock::now() - 1s));
    }

    void aNameThatDoesNotExistIsNotFound()
    {
        CPPUNIT_ASSERT_THROW(proxy::lookUp("missing.example", 80, soon()), //
            Poco::Net::HostNotFoundException);
        _names.add("empty.example", {});
        CPPUNIT_ASSERT_THROW(proxy::lookUp("empty.example", 80, soon()), //
            Poco::Net::NoAddressFoundException);
    }

    void aNameServiceThatDoesNotAnswerEndsInATimeout()
    {
        const auto deadline = proxy::SteadyClock::now() + 50ms;
        CPPUNIT_ASSERT_THROW(
            proxy::lookUp(NameService::silent, 80, deadline), Poco::TimeoutException);
        CPPUNIT_ASSERT(proxy::SteadyClock::now() >= deadline);
        // The one that is still waiting is in the way of no other.
        assertOrder({"127.0.0.1"}, {"127.0.0.1:80"});
    }

    void theWaitEndsWhenNobodyWaits()
    {
        const auto look = []
        {
            throw std::runtime_error("nobody waits");
        };
        CPPUNIT_ASSERT_THROW(
            proxy::lookUp(NameService::silent, 80, proxy::SteadyClock::now() + 600s, look),
            std::runtime_error);
    }

    void someAddressesAreKnownWithoutTheNameService()
    {
        assertAddresses({"127.0.0.1:80"}, proxy::knownAddresses("127.1", 80));
        assertAddresses({"127.0.0.1:80", "[::1]:80"}, proxy::knownAddresses("localhost", 80));
        assertAddresses({}, proxy::knownAddresses(NameService::silent, 80));
    }

    using Addresses = std::vector<Poco::Net::SocketAddress>;

    static proxy::SteadyClock::time_point soon() { return proxy::SteadyClock::now() + 20s; }

    void assertOrder(
        const std::vector<std::string>& given, const std::vector<std::string>& expected)
    {
        _names.add("many.example", given);
        assertAddresses(expected, proxy::lookUp("many.example", 80, soon()));
    }

    static void assertAddresses(const std::vector<std::string>& expected, const Addresses& found)
    {
        CPPUNIT_ASSERT_EQUAL(expected.size(), found.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            CPPUNIT_ASSERT_EQUAL(expected[i], found[i].toString());
    }

    NameService _names;
};

CPPUNIT_TEST_SUITE_REGISTRATION(NameLookupTest);

} // namespace Net
