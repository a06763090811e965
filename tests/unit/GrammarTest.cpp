// What the grammars of RFC 9110 and 9112 do not derive is rejected, except for what the table in
// docs/conformance.md lists as tolerated.

#include "BadMessage.h"
#include "http/ByteRange.h"
#include "http/ChunkSize.h"
#include "http/ChunkedDecoder.h"
#include "http/Forwarding.h"
#include "http/MessageBody.h"
#include "http/RequestRules.h"
#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

namespace
{

template <class Read>
std::string unlessRejected(Read read)
try
{
    return read();
}
catch (const BadMessage&)
{
    return "rejected";
}

/// Whether a request is accepted that begins with this, and goes on with a Host field.
std::string request(const TextRow& row)
{
    return unlessRejected(
        [&]
        {
            const RequestHead head =
                parseRequestHead(std::string(row.text) + "\r\nHost: a\r\n\r\n");
            checkRequest(head);
            requestBodyFraming(head);
            forwardsLeft(head);
            return "accepted";
        });
}

std::string response(const TextRow& row)
{
    return unlessRejected(
        [&]
        {
            const ResponseHead head = parseResponseHead(std::string(row.text) + "\r\n\r\n");
            responseBodyFraming("GET", head);
            return std::to_string(head.status);
        });
}

std::string isTrusted(const TextRow& row)
{
    return hasDoubtfulFraming(parseResponseHead(std::string(row.text) + "\r\n\r\n")) ? "no" : "yes";
}

std::string chunkSize(const TextRow& row)
{
    const auto size = parseChunkSize(row.text);
    return size ? std::to_string(*size) : "rejected";
}

/// The body that is decoded from one chunk, the last chunk, this trailer section and an empty line.
std::string bodyBefore(const TextRow& row)
{
    return unlessRejected(
        [&]
        {
            const std::string all = "5\r\nhello\r\n0\r\n" + std::string(row.text) + "\r\n";
            std::string_view bytes = all;
            std::string body;
            ChunkedDecoder().decode(bytes, body);
            return body;
        });
}

constexpr RowAssertion assertRequest(request);
constexpr RowAssertion assertResponse(response);
constexpr RowAssertion assertTrusted(isTrusted);
constexpr RowAssertion assertChunkSize(chunkSize);
constexpr RowAssertion assertBodyBefore(bodyBefore);

} // namespace

class GrammarTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(GrammarTest);
    CPPUNIT_TEST(requestLinesFollowTheGrammar);
    CPPUNIT_TEST(targetsHaveOneOfFourForms);
    CPPUNIT_TEST(statusLinesFollowTheGrammar);
    CPPUNIT_TEST(aResponseIsOfHttp1);
    CPPUNIT_TEST(fieldLinesFollowTheGrammar);
    CPPUNIT_TEST(framingFieldsFollowTheGrammar);
    CPPUNIT_TEST(anEmptyTransferEncodingIsNoCoding);
    CPPUNIT_TEST(someFramingIsReadButNotTrusted);
    CPPUNIT_TEST(chunkSizesFollowTheGrammar);
    CPPUNIT_TEST(trailersAreFieldLines);
    CPPUNIT_TEST(maxForwardsIsASingleNumber);
    CPPUNIT_TEST(aRepeatedContentRangeDescribesNothing);
    CPPUNIT_TEST_SUITE_END();

    void requestLinesFollowTheGrammar()
    {
        assertRequest({
            {"GET / HTTP/1.1", "accepted"},
            {"\r\nGET / HTTP/1.1", "accepted"},
            {"\r\n\r\nGET / HTTP/1.1", "rejected"},
            {"GET / HTTP/1.7", "accepted"},
            {"!#$%&'*+-.^_`|~0Az / HTTP/1.1", "accepted"},
            {" GET / HTTP/1.1", "rejected"},
            {"GET  / HTTP/1.1", "rejected"},
            {"GET /  HTTP/1.1", "rejected"},
            {"GET / HTTP/1.1 ", "rejected"},
            {"GET\t/ HTTP/1.1", "rejected"},
            {"G@T / HTTP/1.1", "rejected"},
            {"GET / http/1.1", "rejected"},
            {"GET / HTTP/1.10", "rejected"},
            {"GET / HTTP/11", "rejected"},
            {"GET / HTTP/1", "rejected"},
            {"GET /", "rejected"},
        });
    }
    void targetsHaveOneOfFourForms()
    {
        assertRequest({
            {"GET /a?b=c/d?e HTTP/1.1", "accepted"},
            {"GET http://a/b HTTP/1.1", "accepted"},
            {"CONNECT a:443 HTTP/1.1", "accepted"},
            {"GET ftp://a/b HTTP/1.1", "accepted"}, // a form that the proxy does not implement: 501
            {"GET svn+SSH2.x://a/b HTTP/1.1", "accepted"},
            {"GET a:80 HTTP/1.1", "rejected"},
            {"GET http:/a HTTP/1.1", "rejected"},
            {"GET http:a HTTP/1.1", "rejected"},
            {"GET mailto:a@b HTTP/1.1", "rejected"},
            {"GET a:80/b://c HTTP/1.1", "rejected"},
            {"GET ://a/b HTTP/1.1", "rejected"},
            {"GET 1http://a/b HTTP/1.1", "rejected"},
            {"GET h%74tp://a/b HTTP/1.1", "rejected"},
            {"OPTIONS a:80 HTTP/1.1", "rejected"},
            {"CONNECT http://a/ HTTP/1.1", "rejected"},
            {"CONNECT /a HTTP/1.1", "rejected"},
            {"CONNECT * HTTP/1.1", "rejected"},
            {"CONNECT a HTTP/1.1", "rejected"},
            {"OPTIONS * HTTP/1.1", "accepted"},
            {"GET page HTTP/1.1", "rejected"},
            {"GET ?a HTTP/1.1", "rejected"},
            {"GET ** HTTP/1.1", "rejected"},
            {"GET /a#b HTTP/1.1", "rejected"},
            {"GET http://a/b#c HTTP/1.1", "rejected"},
            {"GET /a\"b HTTP/1.1", "rejected"},
            {"GET /<a> HTTP/1.1", "rejected"},
            // Browsers send these.
            {"GET /a|b?{c}=[d]^\\`%zz HTTP/1.1", "accepted"},
            {"GET /caf\xc3\xa9 HTTP/1.1", "accepted"},
        });
    }
    void statusLinesFollowTheGrammar()
    {
        assertResponse({
            {"HTTP/1.1 200 OK", "200"},
            {"HTTP/1.1 200 ", "200"},
            {"HTTP/1.1 200", "200"},
            {"HTTP/1.1 200 caf\xe9\tau lait", "200"},
            {"HTTP/1.1 999 x", "999"},
            {"HTTP/1.1 99 x", "rejected"},
            {"HTTP/1.1 099 x", "rejected"},
            {"HTTP/1.1 2000 x", "rejected"},
            {"HTTP/1.1 +20 x", "rejected"},
            {"HTTP/1.1  200 x", "rejected"},
            {"HTTP/1.1\t200 x", "rejected"},
            {" HTTP/1.1 200 x", "rejected"},
            {"\r\nHTTP/1.1 200 x", "rejected"},
            {"ICY 200 OK", "rejected"},
            {"HTTP/1.1 200 a\x01", "rejected"},
            {"HTTP/1.1 200 a\x7f", "rejected"},
        });
    }
    void aResponseIsOfHttp1()
    {
        assertResponse({
            {"HTTP/1.0 200 OK", "200"},
            {"HTTP/1.2 200 OK", "200"},
            {"HTTP/1.9 200 OK", "200"},
            {"HTTP/0.9 200 OK", "rejected"},
            {"HTTP/2.0 200 OK", "rejected"},
            {"HTTP/3.1 200 OK", "rejected"},
            {"HTTP/2 200 OK", "rejected"},
            {"http/1.1 200 OK", "rejected"},
        });
    }
    void fieldLinesFollowTheGrammar()
    {
        assertRequest({
            {"GET / HTTP/1.1\r\nA:", "accepted"},
            {"GET / HTTP/1.1\r\nA: \t b \t c\xff \t", "accepted"},
            {"GET / HTTP/1.1\r\nA : b", "rejected"},
            {"GET / HTTP/1.1\r\n A: b", "rejected"},
            {"GET / HTTP/1.1\r\nA: b\r\n c", "rejected"},
            {"GET / HTTP/1.1\r\nA", "rejected"},
            {"GET / HTTP/1.1\r\n: b", "rejected"},
            {"GET / HTTP/1.1\r\nA(): b", "rejected"},
            {"GET / HTTP/1.1\r\nA: b\nC: d", "rejected"},
            {"GET / HTTP/1.1\r\nA: b\x08", "rejected"},
            {"GET / HTTP/1.1\r\nA: \x1b[31m", "rejected"},
            {"GET / HTTP/1.1\r\nA: \x7f", "rejected"},
        });
        assertResponse({
            {"HTTP/1.1 200 OK\r\nA : b", "200"},
            {"HTTP/1.1 200 OK\r\nA: b\r\n c", "rejected"},
            {"HTTP/1.1 200 OK\r\nA: \x01", "rejected"},
        });
    }
    void framingFieldsFollowTheGrammar()
    {
        assertRequest({
            {"POST / HTTP/1.1\r\nContent-Length: 5", "accepted"},
            {"POST / HTTP/1.1\r\nContent-Length: 005", "accepted"},
            {"POST / HTTP/1.1\r\nContent-Length: 5, 5", "accepted"},
            {"POST / HTTP/1.1\r\nContent-Length: 5,", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: 5 5", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: 5, 6", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: +5", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: 0x5", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: 5.0", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length: \"5\"", "rejected"},
            {"POST / HTTP/1.1\r\nContent-Length:", "rejected"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: CHUNKED", "accepted"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: , chunked,", "accepted"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding:", "rejected"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: \"chunked\"", "rejected"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked;a=b", "rejected"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: xchunked", "rejected"},
            {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked chunked", "rejected"},
        });
    }
    void anEmptyTransferEncodingIsNoCoding()
    {
        assertResponse({
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "200"},
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\nContent-Length: 5", "rejected"},
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding: ,", "rejected"},
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity", "rejected"},
        });
    }
    void someFramingIsReadButNotTrusted()
    {
        assertTrusted({
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", "yes"},
            {"HTTP/1.2 200 OK\r\nTransfer-Encoding: chunked", "yes"},
            {"HTTP/1.0 200 OK\r\nContent-Length: 5", "yes"},
            {"HTTP/1.1 204 No Content\r\nContent-Length: 0", "yes"},
            {"HTTP/1.1 304 Not Modified\r\nContent-Length: 5", "yes"},
            {"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked", "no"},
            {"HTTP/1.0 304 Not Modified\r\nTransfer-Encoding: chunked", "no"},
            {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5", "no"},
            {"HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked", "no"},
            {"HTTP/1.1 204 No Content\r\nContent-Length: 5", "no"},
        });
    }
    void chunkSizesFollowTheGrammar()
    {
        assertChunkSize({
            {"5", "5"},
            {"1aF", "431"},
            {"0005", "5"},
            {"ffffffffffffffff", "18446744073709551615"},
            {"00000000000000000000000005", "5"},
            {"5;a", "5"},
            {"5;a=b", "5"},
            {"5;a=\"b;\\\"c\\\" \xff\"", "5"},
            {"5;a=\"\"", "5"},
            {"5;a;b=c;d", "5"},
            {"5 \t;\ta \t= b ;c", "5"},
            {"", "rejected"},
            {" 5", "rejected"},
            {"5 ", "rejected"},
            {"5\t", "rejected"},
            {"5 5", "rejected"},
            {"+5", "rejected"},
            {"-5", "rejected"},
            {"0x5", "rejected"},
            {"5h", "rejected"},
            {"10000000000000000", "rejected"},
            {";a", "rejected"},
            {"5;", "rejected"},
            {"5; ", "rejected"},
            {"5;;a", "rejected"},
            {"5;=a", "rejected"},
            {"5;a=", "rejected"},
            {"5;a=;b", "rejected"},
            {"5;a b", "rejected"},
            {"5;a ", "rejected"},
            {"5;a,b", "rejected"},
            {"5;\"a\"", "rejected"},
            {"5;a=\"b", "rejected"},
            {"5;a=\"b\\\"", "rejected"},
            {"5;a=\"b\"c", "rejected"},
            {"5;a=\"\x01\"", "rejected"},
            {"5;a=\x01", "rejected"},
        });
    }
    void trailersAreFieldLines()
    {
        assertBodyBefore({
            {"", "hello"},
            {"A: b\r\nC:\r\n", "hello"},
            {"A\r\n", "rejected"},
            {"A : b\r\n", "rejected"},
            {" A: b\r\n", "rejected"},
            {"A: b\x01\r\n", "rejected"},
            {"GET / HTTP/1.1\r\n", "rejected"},
        });
    }
    void maxForwardsIsASingleNumber()
    {
        assertRequest({
            {"TRACE / HTTP/1.1\r\nMax-Forwards: 5", "accepted"},
            {"TRACE / HTTP/1.1\r\nMax-Forwards: 99999999999999999999", "accepted"},
            {"TRACE / HTTP/1.1\r\nMax-Forwards: -1", "rejected"},
            {"OPTIONS * HTTP/1.1\r\nMax-Forwards:", "rejected"},
            {"OPTIONS * HTTP/1.1\r\nMax-Forwards: 5\r\nMax-Forwards: 5", "rejected"},
            {"GET / HTTP/1.1\r\nMax-Forwards: x", "accepted"},
        });
    }
    void aRepeatedContentRangeDescribesNothing()
    {
        CPPUNIT_ASSERT(partialContentRange(responseWith("Content-Range: bytes 0-4/10", 206)));
        CPPUNIT_ASSERT(!partialContentRange(
            responseWith("Content-Range: bytes 0-4/10\nContent-Range: bytes 5-9/10", 206)));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GrammarTest);
