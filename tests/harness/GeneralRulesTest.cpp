// Heads that no correct proxy sends, each with the sentence that reports it, and similar heads that
// are correct.
#include "tests/support/GeneralRules.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

using Kind = Wire::Message::Kind;

struct Case
{
    Kind kind;
    std::string head; ///< `|` for each line end
    std::string sentence;
    std::string requestVersion = "HTTP/1.1";
};

const std::vector<Case> wrongMessages = {
    {Kind::response, "HTTP/1.1 405 No|Content-Length: 0|", "Allow"},
    {Kind::response, "HTTP/1.1 204 No Content|Content-Length: 0|",
        "204 response must not have Content-Length"},
    {Kind::response, "HTTP/1.1 204 No Content|Transfer-Encoding: chunked|",
        "must not have Transfer-Encoding"},
    {Kind::response, "HTTP/1.1 103 Early|Content-Length: 0|",
        "103 response must not have Content-Length"},
    {Kind::responseToConnect, "HTTP/1.1 200 OK|Content-Length: 0|", "opens a tunnel must not have"},
    {Kind::responseToConnect, "HTTP/1.1 200 OK|Transfer-Encoding: chunked|", "opens a tunnel"},
    {Kind::response, "HTTP/1.1 200 OK|Transfer-Encoding: chunked|", "an HTTP/1.0 client",
        "HTTP/1.0"},
    {Kind::response, "HTTP/1.1 100 Continue|", "1xx response to an HTTP/1.0 client", "HTTP/1.0"},
    {Kind::response, "HTTP/1.1 101 Switching|Connection: upgrade|", "name the protocol"},
    {Kind::response, "HTTP/1.1 426 No|Content-Length: 0|", "name the protocol"},
    {Kind::response, "HTTP/1.1 200 OK|Upgrade: h2c|Content-Length: 0|", "Connection must name it"},
    {Kind::response, "HTTP/1.1 200 OK|Date: x|Content-Length: 0|date: x|", "must not occur twice"},
    {Kind::response, "HTTP/1.1 200 OK|Age: 1|Age: 1|Content-Length: 0|", "Age must not occur"},
    {Kind::request, "GET / HTTP/1.1|Host: a|TE: trailers|", "Connection must name it"},
    {Kind::request, "GET / HTTP/1.1|Host: a|Connection: close|Upgrade: h2c|", "must name it"},
    {Kind::request, "GET / HTTP/1.1|Host: a|Max-Forwards: 1|Max-Forwards: 1|", "not occur twice"},
};

const std::vector<Case> right = {
    {Kind::response, "HTTP/1.1 405 No|Allow: |Content-Length: 0|", ""},
    {Kind::response, "HTTP/1.1 204 No Content|", ""},
    {Kind::response, "HTTP/1.1 304 Not Modified|Content-Length: 9|", ""},
    {Kind::responseToHead, "HTTP/1.1 200 OK|Content-Length: 9|", ""},
    {Kind::responseToConnect, "HTTP/1.1 200 OK|", ""},
    {Kind::responseToConnect, "HTTP/1.1 403 No|Content-Length: 9|", ""},
    {Kind::response, "HTTP/1.1 200 OK|Transfer-Encoding: chunked|", ""},
    {Kind::response, "HTTP/1.1 200 OK|Transfer-Encoding: chunked|", "", ""},
    {Kind::response, "HTTP/1.1 100 Continue|", ""},
    {Kind::response, "HTTP/1.1 101 Switching|Connection: Upgrade, close|Upgrade: x|", ""},
    {Kind::response, "HTTP/1.1 200 OK|Set-Cookie: a|Set-Cookie: b|Content-Length: 0|", ""},
    {Kind::request, "GET / HTTP/1.1|Host: a|TE: trailers|Connection: close, te|", ""},
};

std::optional<Difference> found(const Case& one)
{
    std::string bytes;
    for (const char c : one.head + "|")
        bytes += c == '|' ? "\r\n" : std::string(1, c);
    Wire::Message message(one.kind);
    message.feed(bytes);
    CPPUNIT_ASSERT_MESSAGE(
        one.head + message.fault(), message.headIsComplete() && !message.broken());
    return brokenRule(message, one.requestVersion);
}

} // namespace

class GeneralRulesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(GeneralRulesTest);
    CPPUNIT_TEST(eachBrokenRuleIsReported);
    CPPUNIT_TEST(correctHeadsPass);
    CPPUNIT_TEST(theMarkIsInTheField);
    CPPUNIT_TEST_SUITE_END();

    void eachBrokenRuleIsReported()
    {
        for (const Case& one : wrongMessages)
        {
            const std::optional<Difference> difference = found(one);
            CPPUNIT_ASSERT_MESSAGE(one.head + " passes", difference.has_value());
            CPPUNIT_ASSERT_MESSAGE(one.head + ": " + difference->sentence,
                difference->sentence.find(one.sentence) != std::string::npos);
        }
    }
    void correctHeadsPass()
    {
        for (const Case& one : right)
        {
            const std::optional<Difference> difference = found(one);
            CPPUNIT_ASSERT_MESSAGE(
                one.head + ": " + (difference ? difference->sentence : ""), !difference);
        }
    }
    void theMarkIsInTheField()
    {
        const Difference inField = *found(wrongMessages[1]);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, inField.line);
        CPPUNIT_ASSERT_EQUAL(std::string("Content-Length: 0"), inField.came);
        const Difference inStartLine = *found(wrongMessages[0]);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, inStartLine.line);
        CPPUNIT_ASSERT_EQUAL(std::string("HTTP/1.1 405 No"), inStartLine.came);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GeneralRulesTest);

} // namespace Plays
