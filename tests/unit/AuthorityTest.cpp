// Hosts and ports, as request targets, Host fields and references contain them.

#include "http/Authority.h"

#include "BadMessage.h"
#include "http/RequestTarget.h"
#include "rules/CacheKey.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

using namespace proxy;

namespace
{

std::string keyOf(const TextRow& row)
try
{
    return cacheKey("GET", parseAbsoluteForm("GET", row.text));
}
catch (const BadMessage&)
{
    return "rejected";
}

std::string hostIn(const TextRow& row)
{
    return isHost(row.text) ? normalizedHost(row.text) : "none";
}

std::string isHostFieldOf(const TextRow& row)
{
    return isHostField(row.text, "/page") ? "valid" : "invalid";
}

std::string tunnelTo(const TextRow& row)
try
{
    const RequestTarget target = parseAuthorityForm(row.text);
    return target.host + " " + std::to_string(target.port);
}
catch (const BadMessage&)
{
    return "rejected";
}

constexpr RowAssertion assertKey(keyOf);
constexpr RowAssertion assertHost(hostIn);
constexpr RowAssertion assertHostField(isHostFieldOf);
constexpr RowAssertion assertTunnel(tunnelTo);

} // namespace

class AuthorityTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(AuthorityTest);
    CPPUNIT_TEST(equalAuthoritiesHaveOneCacheKey);
    CPPUNIT_TEST(aTargetWithoutAValidAuthorityIsRejected);
    CPPUNIT_TEST(namesHaveOneForm);
    CPPUNIT_TEST(addressesHaveTheFormOfRfc5952);
    CPPUNIT_TEST(otherTextsAreNotHosts);
    CPPUNIT_TEST(aHostFieldIsAHostWithOrWithoutAPort);
    CPPUNIT_TEST(anEmptyHostFieldNeedsATargetThatNamesTheHost);
    CPPUNIT_TEST(aTunnelNeedsHostAndPort);
    CPPUNIT_TEST_SUITE_END();

    void equalAuthoritiesHaveOneCacheKey()
    {
        assertKey({
            {"http://www.example.com/p", "http://www.example.com/p"},
            {"http://www.example.com:/p", "http://www.example.com/p"},
            {"http://www.example.com:80/p", "http://www.example.com/p"},
            {"http://www.example.com:0080/p", "http://www.example.com/p"},
            {"http://WWW.Example.COM/p", "http://www.example.com/p"},
            {"http://www%2eexample%2Ecom/p", "http://www.example.com/p"},
            {"http://%57ww.example.com/p", "http://www.example.com/p"},
            {"http://www.example.com:8080/p", "http://www.example.com:8080/p"},
            {"http://[::1]/p", "http://[::1]/p"},
            {"http://[::1]:/p", "http://[::1]/p"},
            {"http://[0:0:0:0:0:0:0:1]:80/p", "http://[::1]/p"},
            {"http://[0000:0::0.0.0.1]:8080?q", "http://[::1]:8080/?q"},
        });
    }
    void aTargetWithoutAValidAuthorityIsRejected()
    {
        assertKey({
            {"http:///p", "rejected"},
            {"http://:80/p", "rejected"},
            {"http://user@a/p", "rejected"},
            {"http://user:80@a/p", "rejected"},
            {"http://a:0/p", "rejected"},
            {"http://a:65536/p", "rejected"},
            {"http://a:18446744073709551697/p", "rejected"},
            {"http://a:+80/p", "rejected"},
            {"http://a:80:80/p", "rejected"},
            {"http://a#b", "rejected"},
            {"http://::1/p", "rejected"},
            {"http://[::1/p", "rejected"},
            {"http://[::1]80/p", "rejected"},
            {"http://[::1]x:80/p", "rejected"},
            {"http://x[::1]/p", "rejected"},
        });
    }
    void namesHaveOneForm()
    {
        assertHost({
            {"Example", "example"},
            {"127.0.0.1", "127.0.0.1"},
            {"a-b_c.d~e", "a-b_c.d~e"},
            {"!$&'()*+,;=", "!$&'()*+,;="},
            {"%7e%41", "~a"},
            {"%c3%bc.example", "%C3%BC.example"},
            {"a%2fb%3a%40", "a%2Fb%3A%40"},
        });
    }
    void addressesHaveTheFormOfRfc5952()
    {
        assertHost({
            {"[::]", "[::]"},
            {"[0:0:0:0:0:0:0:0]", "[::]"},
            {"[2001:DB8::1]", "[2001:db8::1]"},
            {"[2001:0db8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"},
            {"[2001:db8:0:1:1:1:1:1]", "[2001:db8:0:1:1:1:1:1]"},
            {"[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"},
            {"[::2:3:4:5:6:7:8]", "[0:2:3:4:5:6:7:8]"},
            {"[::ffff:192.0.2.1]", "[::ffff:192.0.2.1]"},
            {"[0:0:0:0:0:FFFF:C000:0201]", "[::ffff:192.0.2.1]"},
            {"[64:ff9b::192.0.2.33]", "[64:ff9b::c000:221]"},
        });
    }
    void otherTextsAreNotHosts()
    {
        assertHost({
            {"", "none"},
            {"a b", "none"},
            {"a/b", "none"},
            {"a@b", "none"},
            {"a:b", "none"},
            {"%", "none"},
            {"%4", "none"},
            {"%4x", "none"},
            {"a\\b", "none"},
            {"\xc3\xbc", "none"},
            {"[]", "none"},
            {"[", "none"},
            {"[::1", "none"},
            {"::1", "none"},
            {"[:]", "none"},
            {"[:::]", "none"},
            {"[1::2::3]", "none"},
            {"[1:2:3:4:5:6:7]", "none"},
            {"[1:2:3:4:5:6:7:8:9]", "none"},
            {"[1:2:3:4:5:6:7:8::]", "none"},
            {"[00001::]", "none"},
            {"[g::]", "none"},
            {"[::1.2.3]", "none"},
            {"[::256.0.0.1]", "none"},
            {"[::01.2.3.4]", "none"},
            {"[1.2.3.4]", "none"},
            {"[1.2.3.4::]", "none"},
            {"[fe80::1%eth0]", "none"},
            {"[fe80::1%25eth0]", "none"},
            {"[v7.x]", "none"},
            {std::string_view("[::1\0]", 6), "none"},
        });
    }
    void aHostFieldIsAHostWithOrWithoutAPort()
    {
        assertHostField({
            {"www.example.com", "valid"},
            {"www.example.com:8080", "valid"},
            {"www.example.com:", "valid"},
            {"[::1]", "valid"},
            {"[::1]:8080", "valid"},
            {"", "invalid"},
            {":80", "invalid"},
            {"a:0", "invalid"},
            {"a:65536", "invalid"},
            {"a:80x", "invalid"},
            {"a, b", "invalid"},
            {"user@a", "invalid"},
            {"http://a", "invalid"},
            {"[:::::]", "invalid"},
            {"[::1]:80]", "invalid"},
            {"a%zz", "invalid"},
        });
    }
    void anEmptyHostFieldNeedsATargetThatNamesTheHost()
    {
        CPPUNIT_ASSERT(!isHostField("", "/www.example.com/page"));
        CPPUNIT_ASSERT(!isHostField("", "*"));
        CPPUNIT_ASSERT(isHostField("", "http://www.example.com/page"));
        CPPUNIT_ASSERT(isHostField("", "www.example.com:443"));
    }
    void aTunnelNeedsHostAndPort()
    {
        assertTunnel({
            {"www.example.com:443", "www.example.com 443"},
            {"[0::1]:443", "[::1] 443"},
            {"www.example.com", "rejected"},
            {"www.example.com:", "rejected"},
            {"[::1]", "rejected"},
            {"[::1]:", "rejected"},
            {":443", "rejected"},
            {"www.example.com:0", "rejected"},
            {"www.example.com:443/", "rejected"},
            {"http://www.example.com:443", "rejected"},
            {"user@www.example.com:443", "rejected"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(AuthorityTest);
