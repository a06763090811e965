// Which protocols a request may switch to through the proxy, and which 101 is an answer to that.

#include "http/ProtocolUpgrade.h"

#include "BadMessage.h"
#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

using namespace proxy;

namespace
{

std::string passedOn(const TextRow& row)
{
    return upgradeToPassOn(requestWith(row.text));
}

struct SwitchRow
{
    std::string_view text;
    bool expected;

    std::string given() const { return std::string(text); }
};

/// To a request with `Upgrade: websocket, frob/2`.
bool isAnswer(const SwitchRow& row)
{
    const auto request = requestWith("Connection: Upgrade\nUpgrade: websocket, frob/2");
    try
    {
        checkSwitch(request, responseWith(row.text, 101));
        return true;
    }
    catch (const BadMessage&)
    {
        return false;
    }
}

constexpr RowAssertion assertPassedOn(passedOn);
constexpr RowAssertion assertIsAnswer(isAnswer);

} // namespace

class ProtocolUpgradeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ProtocolUpgradeTest);
    CPPUNIT_TEST(theConnectionMustSayUpgrade);
    CPPUNIT_TEST(anHttp10RequestUpgradesNothing);
    CPPUNIT_TEST(otherHttpAndTlsAreNotPassedOn);
    CPPUNIT_TEST(onlyARequestedProtocolIsAnAnswer);
    CPPUNIT_TEST_SUITE_END();

    void theConnectionMustSayUpgrade()
    {
        assertPassedOn({
            {"Connection: Upgrade\nUpgrade: websocket", "websocket"},
            {"Connection: keep-alive\nConnection: upgrade\nUpgrade: a/1\nUpgrade: b", "a/1, b"},
            {"Upgrade: websocket", ""},
            {"Connection: close\nUpgrade: websocket", ""},
            {"Connection: Upgrade", ""},
            {"Connection: Upgrade\nUpgrade:", ""},
            {"Connection: Upgrade\nUpgrade: a b, a/, /1, a/1/2, ok", "ok"},
        });
    }

    void anHttp10RequestUpgradesNothing()
    {
        RequestHead request = requestWith("Connection: Upgrade\nUpgrade: websocket");
        request.line.version = "HTTP/1.0";
        CPPUNIT_ASSERT_EQUAL(std::string(), upgradeToPassOn(request));
    }

    void otherHttpAndTlsAreNotPassedOn()
    {
        assertPassedOn({
            {"Connection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: x", ""},
            {"Connection: Upgrade\nUpgrade: H2C, HTTP/2.0, h2, TLS/1.0, http/1.1", ""},
            {"Connection: Upgrade\nUpgrade: h2c, websocket", "websocket"},
        });
    }

    void onlyARequestedProtocolIsAnAnswer()
    {
        assertIsAnswer({
            {"Connection: Upgrade\nUpgrade: websocket", true},
            {"Connection: upgrade\nUpgrade: WebSocket", true},
            {"Connection: Upgrade\nUpgrade: frob/2, websocket", true},
            {"Connection: Upgrade\nUpgrade: frob/3", false},
            {"Connection: Upgrade\nUpgrade: websocket, other", false},
            {"Connection: Upgrade", false},
            {"Upgrade: websocket", false},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ProtocolUpgradeTest);
