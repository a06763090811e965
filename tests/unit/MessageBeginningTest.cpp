// What the first bytes of a message tell before its head is complete.

#include "http/MessageBeginning.h"

#include "BadMessage.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

using namespace proxy;

namespace
{

/// The judgement of a message that arrives in pieces of this size, and stops in mid-head.
template <typename Beginning>
std::string judged(std::string_view bytes, std::size_t pieceSize)
try
{
    Beginning beginning;
    for (std::size_t at = 0; at < bytes.size(); at += pieceSize)
        beginning(bytes.substr(at, pieceSize));
    return "possible";
}
catch (const VersionNotSupported& error)
{
    return "version: " + std::string(error.what());
}
catch (const BadMessage& error)
{
    return error.what();
}

std::string beginningOfRequest(const TextRow& row)
{
    const std::string atOnce = judged<RequestBeginning>(row.text, row.text.size());
    CPPUNIT_ASSERT_EQUAL(atOnce, judged<RequestBeginning>(row.text, 1));
    return atOnce;
}

/// The first byte tells that it is not HTTP, and more of them what it is instead.
std::string beginningOfResponse(const TextRow& row)
{
    const std::string atOnce = judged<ResponseBeginning>(row.text, row.text.size());
    CPPUNIT_ASSERT_EQUAL(
        atOnce == "possible", judged<ResponseBeginning>(row.text, 1) == "possible");
    return atOnce;
}

constexpr RowAssertion assertBeginning(beginningOfRequest);
constexpr RowAssertion assertResponseBeginning(beginningOfResponse);

constexpr const char* tls = "This looks like TLS: use http:// to reach this proxy, not https://.";
constexpr const char* socks = "This looks like SOCKS: this proxy must be set up as an HTTP proxy.";
constexpr const char* noText =
    "This does not look like HTTP: a request begins with a method in letters.";
constexpr const char* noToken = "The method is not a valid token.";
constexpr const char* noControl = "The request line must not contain a control character.";
constexpr const char* noVersion = "The request line must end with an HTTP version.";

} // namespace

class MessageBeginningTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MessageBeginningTest);
    CPPUNIT_TEST(anUnfinishedRequestIsPossible);
    CPPUNIT_TEST(otherProtocolsAreNamed);
    CPPUNIT_TEST(whatIsNoRequestLineIsRejected);
    CPPUNIT_TEST(aCompleteHeadIsLeftToItsParser);
    CPPUNIT_TEST(aResponseBeginsWithHttp1);
    CPPUNIT_TEST_SUITE_END();

    void anUnfinishedRequestIsPossible()
    {
        assertBeginning({
            {"G", "possible"},
            {"GET", "possible"},
            {"GET /a b", "possible"},
            {"GET /caf\xC3\xA9", "possible"},
            {"GET / HTTP/1.1\r", "possible"},
            {"GET / HTTP/1.1\r\n", "possible"},
            {"GET / HTTP/1.1\r\nA: \x16\n", "possible"},
            {"\r", "possible"},
            {"\r\n", "possible"},
            {"\r\nGET / HTTP/1.1\r\n", "possible"},
            {"PRI / HTTP/1.1\r\n", "possible"},
            {"PR", "possible"},
            {"SS", "possible"},
            {"SSH / HTTP/1.1\r\n", "possible"},
            {"GET / HTTP/2.0\r\n", "possible"},
        });
    }
    void otherProtocolsAreNamed()
    {
        assertBeginning({
            {std::string_view("\x16\x03\x01\x02\x00\x01", 6), tls},
            {"\x16", tls},
            {std::string_view("\x05\x01\x00", 3), socks},
            {std::string_view("\x04\x01\x00\x50\x7f\x00\x00\x01\x00", 9), socks},
            {"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", "This looks like SSH: this proxy speaks HTTP."},
            {"SSH-2.0-x\r\n", "This looks like SSH: this proxy speaks HTTP."},
            {"HTTP/1.1 200 OK\r\n", "This looks like a response: a client must send a request."},
            {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "version: This looks like HTTP/2: this proxy speaks HTTP/1.1."},
        });
    }
    void whatIsNoRequestLineIsRejected()
    {
        assertBeginning({
            {"\x80", noText},
            {std::string_view("\0", 1), noText},
            {"GE\x01", noText},
            {"\n", noText},
            {"\rG", noText},
            {"\r\n\r\n", noText},
            {"GET\r", noText},
            {" GET", noToken},
            {"GET: /", noToken},
            {"{\"a\"", noToken},
            {"GET / HTTP/1.1\n", "The request line must end in CRLF."},
            {std::string_view("GET \0\x01\x02", 7), noControl},
            {"GET / HTTP/1.1\x7F", noControl},
            {"GET /a\x1B[2J", noControl},
            {"GET /a\tb", noControl},
            {"GET /\rHost", noControl},
            {"GET / HTTP/1.1\r\r\n", noControl},
            {"ab \x16\x03\x01\r\n", noControl},
            {"GET /\r\n", noVersion},
            {"EHLO example\r\n", noVersion},
            {"OPTIONS rtsp://a/ RTSP/1.0\r\n", noVersion},
            {"PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n", noVersion},
            {"GET / HTTP/1.1 \r\n", noVersion},
        });
    }
    void aCompleteHeadIsLeftToItsParser()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("possible"), judged<RequestBeginning>("G:T / HTTP/1.1\r\n\r\n", 100));
        CPPUNIT_ASSERT_EQUAL(
            std::string("possible"), judged<RequestBeginning>("GET /\r\n\r\nbody", 100));
    }
    void aResponseBeginsWithHttp1()
    {
        assertResponseBeginning({
            {"", "possible"},
            {"H", "possible"},
            {"HTTP/1.", "possible"},
            {"HTTP/1.2 2", "possible"},
            {"220 smtp.example ESMTP\r\n", "The response does not begin with HTTP/1."},
            {"HTTP/2", "The response does not begin with HTTP/1."},
            {"\r\n", "The response does not begin with HTTP/1."},
            {"SSH-2.0-OpenSSH_9.2\r\n", "This looks like SSH, not like HTTP."},
            {"\x15\x03\x01", "This looks like TLS, not like HTTP."},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MessageBeginningTest);
