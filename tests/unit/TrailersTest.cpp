// Which trailer fields are passed on, and to whom.

#include "http/Trailers.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

using namespace proxy;

namespace
{

struct AcceptRow
{
    std::string_view method;
    std::string_view version;
    std::string_view fields;
    bool expected;

    std::string given() const
    {
        return std::string(method) + " " + std::string(version) + "\n" + std::string(fields);
    }
};

bool accepts(const AcceptRow& row)
{
    RequestHead request = requestWith(row.fields);
    request.line.method = row.method;
    request.line.version = row.version;
    return acceptsTrailers(request);
}

std::string forwarded(const TextRow& row)
{
    return linesOf(forwardableTrailers(storedWith(row.text).fields, {"X-Hop", "close"}));
}

std::string announced(const TextRow& row)
{
    return announcedTrailers(storedWith(row.text).fields);
}

constexpr RowAssertion assertAccepts(accepts);
constexpr RowAssertion assertForwarded(forwarded);
constexpr RowAssertion assertAnnounced(announced);

} // namespace

class TrailersTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(TrailersTest);
    CPPUNIT_TEST(theClientMustSayThatItTakesThem);
    CPPUNIT_TEST(fieldsThatAreNeededBeforeTheContentAreDropped);
    CPPUNIT_TEST(hopByHopFieldsAreDropped);
    CPPUNIT_TEST(onlyWhatIsPassedOnIsAnnounced);
    CPPUNIT_TEST_SUITE_END();

    void theClientMustSayThatItTakesThem()
    {
        assertAccepts({
            {"GET", "HTTP/1.1", "TE: trailers\nConnection: TE", true},
            {"POST", "HTTP/1.1", "TE: gzip;q=0.5, Trailers\nConnection: close\nConnection: te",
                true},
            {"GET", "HTTP/1.1", "TE: trailers", false},
            {"GET", "HTTP/1.1", "Connection: TE", false},
            {"GET", "HTTP/1.1", "TE: gzip\nConnection: TE", false},
            {"GET", "HTTP/1.1", "TE: trailers;q=1\nConnection: TE", false},
            {"GET", "HTTP/1.0", "TE: trailers\nConnection: TE", false},
            {"HEAD", "HTTP/1.1", "TE: trailers\nConnection: TE", false},
        });
    }

    void fieldsThatAreNeededBeforeTheContentAreDropped()
    {
        for (const char* name : {"Content-Length", "content-TYPE", "Content-Encoding",
                 "Content-Range", "Host", "Via", "Max-Forwards", "Authorization", "Set-Cookie",
                 "Cookie", "WWW-Authenticate", "Cache-Control", "CDN-Cache-Control", "Age", "Vary",
                 "Expires", "Date", "Location", "Retry-After", "Accept", "Accept-Encoding",
                 "If-None-Match", "Range", "Expect", "Pragma", "Last-Modified", "Warning"})
            CPPUNIT_ASSERT_MESSAGE(name, !mayBeTrailer(name));
        for (const char* name : {"ETag", "X-Sum", "Content-Digest", "Server-Timing", "grpc-status",
                 "Proxy-Status", "Authentication-Info"})
            CPPUNIT_ASSERT_MESSAGE(name, mayBeTrailer(name));
        assertForwarded({{"X-Sum: 1\nContent-Length: 5\nX-Sum: 2", "X-Sum: 1\nX-Sum: 2"}});
    }

    void hopByHopFieldsAreDropped()
    {
        assertForwarded({
            {"A: 1\nTransfer-Encoding: chunked\nTE: trailers\nTrailer: A\nUpgrade: x", "A: 1"},
            {"A: 1\nConnection: close\nKeep-Alive: 5\nProxy-Authorization: x", "A: 1"},
            {"A: 1\nx-hop: 1", "A: 1"},
            {"A: 1\nConnection: B\nB: 1", "A: 1"},
        });
    }

    void onlyWhatIsPassedOnIsAnnounced()
    {
        assertAnnounced({
            {"", ""},
            {"Trailer: X-Sum", "X-Sum"},
            {"Trailer: X-Sum, Content-Length\nTrailer: ETag, a b", "X-Sum, ETag"},
            {"Trailer: X-Sum, X-Hop\nConnection: X-Hop", "X-Sum"},
            {"Trailer: Host", ""},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TrailersTest);
