// Responses of which only a part is stored (RFC 9111 sections 3.3 and 3.4): the origin is asked for
// the bytes that are missing, and two versions are never mixed.

#include "tests/process/PageFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class PartsTest : public PageFixture
{
    CPPUNIT_TEST_SUITE(PartsTest);
    CPPUNIT_TEST(aResponseThatBrokeOffIsCompleted);
    CPPUNIT_TEST(aResponseThatBreaksOffTwiceIsCompleted);
    CPPUNIT_TEST(aPartThatBrokeOffIsKept);
    CPPUNIT_TEST(whatItsClientLeftBehindIsCompleted);
    CPPUNIT_TEST(withoutAStrongTagOrALengthNothingIsKept);
    CPPUNIT_TEST(aResponseToAPostIsNotKeptInPart);
    CPPUNIT_TEST(theMissingMiddleIsRequested);
    CPPUNIT_TEST(aRangeThatIsPartlyStoredIsCompleted);
    CPPUNIT_TEST(aRangeOfEverythingIsCompletedAsARange);
    CPPUNIT_TEST(aStalePartIsCompletedAndUpdated);
    CPPUNIT_TEST(anotherVersionReplacesThePart);
    CPPUNIT_TEST(aRangeOfAnotherVersionIsNotMixedIn);
    CPPUNIT_TEST(aResponseToOtherBytesIsNotMixedIn);
    CPPUNIT_TEST(bytesBeyondThePromisedRangeAreNotPassedOn);
    CPPUNIT_TEST(anErrorIsPassedOn);
    CPPUNIT_TEST(aRequestWithConditionsIsForwardedAsItIs);
    CPPUNIT_TEST(aChangeMeanwhileKeepsItFromBeingStored);
    CPPUNIT_TEST(clientsThatWaitGetTheCompletedResponse);
    CPPUNIT_TEST(aLongResponseIsCompletedByteForByte);
    CPPUNIT_TEST(severalRangesComeFromSeveralParts);
    CPPUNIT_TEST(aRangeThatIsNotStoredIsForwardedWithTheOthers);
    CPPUNIT_TEST_SUITE_END();

public:
    void aResponseThatBrokeOffIsCompleted()
    {
        startProxy();
        breakOff(4);
        const auto client = get();
        const std::string request = awaitRequest(2);
        assertHas(request, "\r\nRange: bytes=4-9\r\n");
        assertHas(request, "\r\nIf-Range: \"v1\"\r\n");
        answerLast(*client, part("456789", 4, 9));
        assertGot(*client, 200, digits);
        CPPUNIT_ASSERT_EQUAL(std::string(), client->response().value("Content-Range"));
        assertHas(client->response().value("Cache-Status"), "fwd=partial; fwd-status=206");
        assertHit("", digits);
    }

    void aResponseThatBreaksOffTwiceIsCompleted()
    {
        startProxy();
        breakOff(2);
        const auto one = get();
        awaitRequest(2);
        const std::string answer = "HTTP/1.1 " + part("23456789", 2, 9);
        _exchanges.back()->peer->send(answer.substr(0, answer.size() - 4));
        _exchanges.back()->peer->close();
        await("notice it", [&] { return one->sawEnd(); });
        CPPUNIT_ASSERT(one->isCutShort());
        const auto two = get();
        assertHas(awaitRequest(3), "\r\nRange: bytes=6-9\r\n");
        answerLast(*two, part("6789", 6, 9));
        assertGot(*two, 200, digits);
        assertHit("", digits);
    }

    void aPartThatBrokeOffIsKept()
    {
        startProxy();
        const auto one = get("Range: bytes=2-7\r\n");
        awaitRequest(1);
        const std::string answer = "HTTP/1.1 " + part("234567", 2, 7);
        _exchanges.back()->peer->send(answer.substr(0, answer.size() - 3));
        _exchanges.back()->peer->close();
        await("notice it", [&] { return one->sawEnd(); });
        assertHit("Range: bytes=2-4\r\n", "234", 206);
        const auto two = get("Range: bytes=2-7\r\n");
        assertHas(awaitRequest(2), "\r\nRange: bytes=5-7\r\n");
        answerLast(*two, part("567", 5, 7));
        assertGot(*two, 206, "234567");
    }

    void whatItsClientLeftBehindIsCompleted()
    {
        startProxy({"--timeout", "1"});
        auto one = get();
        awaitRequest(1);
        _exchanges.back()->peer->send("HTTP/1.1 " + whole().substr(0, whole().size() - 6));
        await("pass on what has come", [&] { return one->hasResponse(); });
        one.reset();
        awaitNoChild();
        const auto two = get();
        assertHas(awaitRequest(2), "\r\nRange: bytes=4-9\r\n");
        answerLast(*two, part("456789", 4, 9));
        assertGot(*two, 200, digits);
    }

    void withoutAStrongTagOrALengthNothingIsKept()
    {
        startProxy();
        std::size_t asked = 0;
        for (const std::string head : {"ETag: W/\"v1\"\r\nContent-Length: 10\r\n\r\n0123",
                 "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT\r\nContent-Length: 10\r\n\r\n0123",
                 "ETag: \"v1\"\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n"})
        {
            const auto client = get();
            awaitRequest(++asked);
            _exchanges.back()->peer->send(
                "HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n" + head);
            _exchanges.back()->peer->close();
            await("notice it", [&] { return client->sawEnd(); });
            const auto next = get();
            assertHasNot(awaitRequest(++asked), "Range");
            answerLast(*next, "200 OK\r\nCache-Control: no-store\r\nContent-Length: 2\r\n\r\nok");
            assertGot(*next, 200, "ok");
        }
    }

    void aResponseToAPostIsNotKeptInPart()
    {
        startProxy();
        std::string text = request("page");
        text.replace(0, 3, "POST");
        text.insert(text.size() - 2, "Content-Length: 0\r\n");
        Plays::Client writer(_loop);
        writer.connect(_proxy->port());
        writer.send(text);
        awaitRequest(1);
        _exchanges.back()->peer->send(
            "HTTP/1.1 200 OK\r\nContent-Location: /page\r\nETag: \"v1\"\r\n"
            "Cache-Control: max-age=600\r\nContent-Length: 10\r\n\r\n0123");
        _exchanges.back()->peer->close();
        await("notice it", [&] { return writer.sawEnd(); });
        const auto next = get();
        assertHasNot(awaitRequest(2), "Range");
        answerLast(*next, whole());
        assertGot(*next, 200, digits);
    }

    void theMissingMiddleIsRequested()
    {
        startProxy();
        storePart("01", 0, 1, 1);
        storePart("89", 8, 9, 2);
        assertHit("Range: bytes=0-1\r\n", "01", 206);
        assertHit("Range: bytes=8-9\r\n", "89", 206);
        const auto client = get();
        assertHas(awaitRequest(3), "\r\nRange: bytes=2-7\r\n");
        answerLast(*client, part("234567", 2, 7));
        assertGot(*client, 200, digits);
        assertHit("", digits);
    }

    void aRangeThatIsPartlyStoredIsCompleted()
    {
        startProxy();
        storePart("2345", 2, 5, 1);
        const auto client = get("Range: bytes=4-7\r\n");
        const std::string request = awaitRequest(2);
        assertHas(request, "\r\nRange: bytes=6-7\r\n");
        assertHas(request, "\r\nIf-Range: \"v1\"\r\n");
        answerLast(*client, part("67", 6, 7));
        assertGot(*client, 206, "4567");
        CPPUNIT_ASSERT_EQUAL(
            std::string("bytes 4-7/10"), client->response().value("Content-Range"));
        assertHit("Range: bytes=2-7\r\n", "234567", 206);
        // The rest of everything.
        const auto open = get("Range: bytes=3-\r\nIf-Range: \"v1\"\r\n");
        assertHas(awaitRequest(3), "\r\nRange: bytes=8-9\r\n");
        answerLast(*open, part("89", 8, 9));
        assertGot(*open, 206, "3456789");
    }

    void aRangeOfEverythingIsCompletedAsARange()
    {
        startProxy();
        storePart("2345", 2, 5, 1);
        const auto client = get("Range: bytes=2-\r\n");
        assertHas(awaitRequest(2), "\r\nRange: bytes=6-9\r\n");
        answerLast(*client, part("6789", 6, 9));
        const auto all = get("Range: bytes=0-\r\n");
        assertHas(awaitRequest(3), "\r\nRange: bytes=0-1\r\n");
        answerLast(*all, part("01", 0, 1));
        assertGot(*all, 206, digits);
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-9/10"), all->response().value("Content-Range"));
        assertHit("", digits);
    }

    void aStalePartIsCompletedAndUpdated()
    {
        startProxy();
        const auto one = fetchWith("Range: bytes=0-3\r\n", 1,
            "206 Partial Content\r\nCache-Control: max-age=600\r\nAge: 700\r\nETag: "
            "\"v1\"\r\nContent-Range: bytes 0-3/10\r\nContent-Length: 4\r\n\r\n0123");
        const auto client = get("Cache-Control: no-cache\r\n");
        assertHas(awaitRequest(2), "\r\nRange: bytes=4-9\r\n");
        answerLast(*client, part("456789", 4, 9));
        assertGot(*client, 200, digits);
        assertHit("", digits);
    }

    void anotherVersionReplacesThePart()
    {
        startProxy();
        breakOff(4);
        const auto client = get();
        assertHas(awaitRequest(2), "\r\nRange: bytes=4-9\r\n");
        answerLast(*client, other);
        assertGot(*client, 200, "qrstuvwxyz");
        assertHit("", "qrstuvwxyz");
        assertHit("Range: bytes=0-1\r\n", "qr", 206);
    }

    void aRangeOfAnotherVersionIsNotMixedIn()
    {
        startProxy();
        breakOff(4);
        std::size_t asked = 1;
        for (const std::string tag : {"ETag: \"v2\"\r\n", "ETag: W/\"v1\"\r\n", ""})
        {
            const auto client = get("Cache-Control: max-age=0\r\n");
            assertHas(awaitRequest(++asked), "\r\nRange: bytes=4-9\r\n");
            _exchanges.back()->peer->send("HTTP/1.1 206 Partial Content\r\n" + tag +
                                          "Content-Range: bytes 4-9/10\r\nContent-Length: 6\r\n"
                                          "Cache-Control: max-age=600\r\n\r\nuvwxyz");
            assertHasNot(awaitRequest(++asked), "Range");
            answerLast(*client, "503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");
            assertGot(*client, 503, "busy");
        }
    }

    void aResponseToOtherBytesIsNotMixedIn()
    {
        startProxy();
        breakOff(4);
        std::size_t asked = 1;
        const std::string head = "206 Partial Content\r\nETag: \"v1\"\r\nContent-Length: ";
        for (const std::string& answer : {head + "6\r\nContent-Range: bytes 3-8/10\r\n\r\n345678",
                 head + "6\r\nContent-Range: bytes 4-9/11\r\n\r\n456789",
                 head + "6\r\nContent-Range: bytes 4-9/*\r\n\r\n456789",
                 head + "3\r\nContent-Range: bytes 4-9/10\r\n\r\n456",
                 head + "6\r\nContent-Range: bytes 9-4/10\r\n\r\n456789", head + "6\r\n\r\n456789",
                 head + "7\r\nContent-Type: multipart/byteranges; boundary=x\r\n\r\n--x--\r\n",
                 std::string("416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n"),
                 std::string("304 Not Modified\r\nETag: \"v1\"\r\n\r\n")})
        {
            const auto client = get();
            assertHas(awaitRequest(++asked), "\r\nRange: bytes=4-9\r\n");
            _exchanges.back()->peer->send("HTTP/1.1 " + answer);
            assertHasNot(awaitRequest(++asked), "Range");
            answerLast(*client, "503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");
            assertGot(*client, 503, "busy");
        }
    }

    /// In chunks, only the end tells how many bytes there are.
    void bytesBeyondThePromisedRangeAreNotPassedOn()
    {
        startProxy();
        storePart("01", 0, 1, 1);
        storePart("89", 8, 9, 2);
        std::size_t asked = 2;
        for (const std::string chunk : {"8\r\n23456789\r\n0\r\n\r\n", "3\r\n234\r\n0\r\n\r\n"})
        {
            const auto client = get("Cache-Control: max-age=0\r\n");
            awaitRequest(++asked);
            _exchanges.back()->peer->send(
                "HTTP/1.1 206 Partial Content\r\nETag: \"v1\"\r\nCache-Control: max-age=600\r\n"
                "Content-Range: bytes 2-7/10\r\nTransfer-Encoding: chunked\r\n\r\n" +
                chunk);
            await("break off", [&] { return client->sawEnd(); });
            CPPUNIT_ASSERT(client->isCutShort());
        }
    }

    void anErrorIsPassedOn()
    {
        startProxy();
        breakOff(4);
        const auto client =
            fetchWith("", 2, "503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");
        assertGot(*client, 503, "busy");
        const auto next = fetchWith("", 3, part("456789", 4, 9));
        assertGot(*next, 200, digits);
        const auto gone = fetchWith("Cache-Control: no-cache\r\n", 4,
            "404 Not Found\r\nCache-Control: max-age=600\r\nContent-Length: 4\r\n\r\ngone");
        assertGot(*gone, 404, "gone");
        assertHit("Range: bytes=0-1\r\n", "gone", 404);
    }

    void aRequestWithConditionsIsForwardedAsItIs()
    {
        startProxy();
        breakOff(4);
        std::size_t asked = 1;
        for (const std::string field : {"If-None-Match: \"v0\"\r\n", "If-Match: \"v1\"\r\n",
                 "Range: bytes=2-7\r\nIf-Range: \"v0\"\r\n", "Cache-Control: no-store\r\n",
                 "Authorization: Basic YTpi\r\n", "Range: bytes=2-7,9-9\r\n",
                 "Range: lines=2-7\r\n", "Range: bytes=6-7\r\n"})
        {
            const auto client = get(field);
            const std::string request = awaitRequest(++asked);
            assertHasNot(request, "bytes=4-");
            if (field.starts_with("Range"))
                assertHas(request, field);
            answerLast(*client, "503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");
            assertGot(*client, 503, "busy");
        }
    }

    void aChangeMeanwhileKeepsItFromBeingStored()
    {
        startProxy();
        breakOff(4);
        const auto one = get();
        awaitRequest(2);
        const auto asked = _exchanges.back();
        std::string text = request("page");
        text.replace(0, 3, "POST");
        text.insert(text.size() - 2, "Content-Length: 0\r\n");
        Plays::Client writer(_loop);
        writer.connect(_proxy->port());
        writer.send(text);
        awaitRequest(3);
        answerLast(writer, "204 No Content\r\n\r\n");
        asked->peer->send("HTTP/1.1 " + part("456789", 4, 9));
        awaitResponse(*one);
        assertGot(*one, 200, digits);
        const auto next = get();
        assertHasNot(awaitRequest(4), "Range");
        answerLast(*next, other);
        assertGot(*next, 200, "qrstuvwxyz");
    }

    void clientsThatWaitGetTheCompletedResponse()
    {
        startProxy();
        breakOff(4);
        const auto one = get();
        awaitRequest(2);
        const auto two = get();
        awaitRest();
        _exchanges.back()->peer->send("HTTP/1.1 " + part("456789", 4, 9));
        awaitResponse(*one);
        awaitResponse(*two);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, _exchanges.size());
        assertGot(*one, 200, digits);
        assertGot(*two, 200, digits);
    }

    void aLongResponseIsCompletedByteForByte()
    {
        startProxy();
        const std::string body =
            bytesOf(7, 40'000) + std::string(700'000, 'x') + bytesOf(9, 40'000);
        const std::string size = std::to_string(body.size());
        const std::string head = "ETag: \"v1\"\r\nCache-Control: max-age=600\r\n";
        const auto one = get();
        awaitRequest(1);
        _exchanges.back()->peer->send("HTTP/1.1 200 OK\r\n" + head + "Content-Length: " + size +
                                      "\r\n\r\n" + body.substr(0, 300'000));
        await("pass on what has come",
            [&] { return one->hasResponse() && one->response().body().size() == 300'000; });
        _exchanges.back()->peer->close();
        await("notice it", [&] { return one->sawEnd(); });
        auto two = fetchWith("", 2,
            "206 Partial Content\r\n" + head + "Content-Range: bytes 300000-" +
                std::to_string(body.size() - 1) + "/" + size + "\r\nContent-Length: " +
                std::to_string(body.size() - 300'000) + "\r\n\r\n" + body.substr(300'000));
        assertGot(*two, 200, body);
        assertHit("", body);
        two.reset();
        awaitNoChild();
        assertNothingIsLeftBehind();
    }

    void severalRangesComeFromSeveralParts()
    {
        startProxy();
        storePart("01", 0, 1, 1);
        storePart("89", 8, 9, 2);
        const auto client = get("Range: bytes=8-9,0-0\r\n");
        awaitResponse(*client);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, _exchanges.size());
        CPPUNIT_ASSERT_EQUAL(206, client->response().status());
        CPPUNIT_ASSERT_EQUAL(std::string(), client->response().value("Content-Range"));
        assertHas(client->response().value("Content-Type"), "multipart/byteranges; boundary=");
        const std::string& body = client->response().body();
        assertHas(body, "Content-Range: bytes 8-9/10\r\n\r\n89\r\n");
        assertHas(body, "Content-Range: bytes 0-0/10\r\n\r\n0\r\n");
        CPPUNIT_ASSERT(body.find("8-9/10") < body.find("0-0/10"));
        assertHit("Range: bytes=-2\r\n", "89", 206);
    }

    void aRangeThatIsNotStoredIsForwardedWithTheOthers()
    {
        startProxy();
        storePart("01", 0, 1, 1);
        storePart("89", 8, 9, 2);
        std::size_t asked = 2;
        for (const std::string ranges : {"bytes=0-1,4-5", "bytes=0-1,0-1,0-0,8-9"})
        {
            const auto client = get("Range: " + ranges + "\r\n");
            assertHas(awaitRequest(++asked), "\r\nRange: " + ranges + "\r\n");
            answerLast(*client, "503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy");
            assertGot(*client, 503, "busy");
        }
    }

private:
    static constexpr const char* digits = "0123456789";
    static constexpr const char* other =
        "200 OK\r\nETag: \"v2\"\r\nCache-Control: max-age=600\r\nContent-Length: 10\r\n\r\n"
        "qrstuvwxyz";

    static std::string whole()
    {
        return std::string("200 OK\r\nETag: \"v1\"\r\nCache-Control: max-age=600\r\n"
                           "Content-Length: 10\r\n\r\n") +
               digits;
    }
    static std::string part(const std::string& bytes, int first, int last)
    {
        return "206 Partial Content\r\nETag: \"v1\"\r\nCache-Control: max-age=600\r\n"
               "Content-Range: bytes " +
               std::to_string(first) + "-" + std::to_string(last) +
               "/10\r\nContent-Length: " + std::to_string(bytes.size()) + "\r\n\r\n" + bytes;
    }
    void storePart(const std::string& bytes, int first, int last, std::size_t count)
    {
        const auto client =
            fetchWith("Range: bytes=" + std::to_string(first) + "-" + std::to_string(last) + "\r\n",
                count, part(bytes, first, last));
        assertGot(*client, 206, bytes);
    }
    /// C sends the head and so many bytes of the body.
    void breakOff(std::size_t bytes)
    {
        const auto client = get();
        awaitRequest(1);
        _exchanges.back()->peer->send("HTTP/1.1 " + whole().substr(0, whole().size() - 10 + bytes));
        _exchanges.back()->peer->close();
        await("notice it", [&] { return client->sawEnd(); });
        CPPUNIT_ASSERT(client->isCutShort());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PartsTest);

} // namespace Process
