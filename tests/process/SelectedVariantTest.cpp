// A request for a representation of which nobody knows yet whether it is stored: the proxy names the
// entity tags that it has, and the origin chooses one of them, or sends another (RFC 9111 sections
// 4.1 and 4.3.4).

#include "tests/process/PageFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class SelectedVariantTest : public PageFixture
{
    CPPUNIT_TEST_SUITE(SelectedVariantTest);
    CPPUNIT_TEST(theTagsOfAllVariantsAreNamed);
    CPPUNIT_TEST(aNamedVariantIsServedAndSelectedFromThenOn);
    CPPUNIT_TEST(allStoredResponsesWithTheTagAreUpdated);
    CPPUNIT_TEST(aChangedVaryRemovesWhatIsStoredForOtherRequests);
    CPPUNIT_TEST(aWeakTagIsNotNamed);
    CPPUNIT_TEST(aWeakTagInThe304SelectsNothing);
    CPPUNIT_TEST(a304WithoutAKnownTagIsAskedAgain);
    CPPUNIT_TEST(theClientsOwnTagsAreNamedToo);
    CPPUNIT_TEST(conditionsThatWouldChangeTheirMeaningStayAlone);
    CPPUNIT_TEST(requestsForOneClientNameNothing);
    CPPUNIT_TEST(headIsAnsweredFromTheNamedVariant);
    CPPUNIT_TEST(theFieldDoesNotGrowWithoutLimit);
    CPPUNIT_TEST(clientsThatWaitGetTheNamedVariantToo);
    CPPUNIT_TEST(aChangeMeanwhileKeepsTheVariantFromBeingSelected);
    CPPUNIT_TEST_SUITE_END();

public:
    void theTagsOfAllVariantsAreNamed()
    {
        storeTwo();
        const auto client = get("Accept-Language: fr\r\n");
        assertHas(awaitRequest(3), "If-None-Match: \"de\", \"en\"\r\n");
        assertHasNot(awaitRequest(3), "If-Modified-Since");
        answerLast(*client, "200 OK\r\n" + representation("fr"));
        assertGot(*client, 200, "body of fr");
        assertHit("Accept-Language: fr\r\n", "body of fr");
    }

    void aNamedVariantIsServedAndSelectedFromThenOn()
    {
        storeTwo();
        const auto client =
            fetchWith("Accept-Language: en-GB\r\n", 3, "304 Not Modified\r\nETag: \"en\"\r\n\r\n");
        assertGot(*client, 200, "body of en");
        assertHas(client->response().value("Cache-Status"), "fwd=vary-miss; fwd-status=304");
        assertHit("Accept-Language: en-GB\r\n", "body of en");
        assertHit("Accept-Language: en\r\n", "body of en");
        assertHit("Accept-Language: de\r\n", "body of de");
    }

    /// RFC 9111 section 4.3.4: a strong tag identifies all of them.
    void allStoredResponsesWithTheTagAreUpdated()
    {
        startProxy();
        fetchWith("Accept-Language: en\r\n", 1, "200 OK\r\nAge: 900\r\n" + representation("en"));
        fetchWith("Accept-Language: en-GB\r\n", 2,
            "304 Not Modified\r\nCache-Control: max-age=700\r\nNews: yes\r\nETag: \"en\"\r\n\r\n");
        const auto hit = get("Accept-Language: en\r\n");
        awaitResponse(*hit);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, _exchanges.size());
        assertGot(*hit, 200, "body of en");
        CPPUNIT_ASSERT_EQUAL(std::string("yes"), hit->response().value("News"));
    }

    void aChangedVaryRemovesWhatIsStoredForOtherRequests()
    {
        storeTwo();
        fetchWith("Accept-Language: en-GB\r\nCookie: a\r\n", 3,
            "304 Not Modified\r\nVary: Accept-Language, Cookie\r\nETag: \"en\"\r\n\r\n");
        assertHit("Accept-Language: en-GB\r\nCookie: a\r\n", "body of en");
        // Nobody knows which Cookie the request for it had.
        const auto again =
            fetchWith("Accept-Language: en\r\n", 4, "200 OK\r\n" + representation("en"));
        assertGot(*again, 200, "body of en");
    }

    /// The compressed and the uncompressed representation may have the same weak tag.
    void aWeakTagIsNotNamed()
    {
        startProxy();
        fetchWith("Accept-Encoding: gzip\r\n", 1,
            "200 OK\r\nETag: W/\"v1\"\r\nVary: Accept-Encoding\r\nContent-Encoding: gzip\r\n" +
                rest("(gzip)"));
        const auto client = get();
        assertHasNot(awaitRequest(2), "If-None-Match");
        answerLast(*client, "200 OK\r\n" + rest("plain"));
        assertGot(*client, 200, "plain");
    }

    void aWeakTagInThe304SelectsNothing()
    {
        storeTwo();
        const auto client = get("Accept-Language: fr\r\n");
        awaitRequest(3);
        _exchanges.back()->peer->send("HTTP/1.1 304 Not Modified\r\nETag: W/\"en\"\r\n\r\n");
        assertHasNot(awaitRequest(4), "If-None-Match");
        answerLast(*client, "200 OK\r\n" + representation("fr"));
        assertGot(*client, 200, "body of fr");
    }

    void a304WithoutAKnownTagIsAskedAgain()
    {
        storeTwo();
        std::size_t asked = 2;
        for (const std::string tag : {"", "ETag: \"xx\"\r\n"})
        {
            const auto client = get("Accept-Language: f" + std::to_string(asked) + "\r\n");
            awaitRequest(++asked);
            _exchanges.back()->peer->send("HTTP/1.1 304 Not Modified\r\n" + tag + "\r\n");
            assertHasNot(awaitRequest(++asked), "If-None-Match");
            answerLast(*client, "200 OK\r\n" + representation("fr"));
            assertGot(*client, 200, "body of fr");
        }
    }

    /// RFC 9111 section 4.3.2.
    void theClientsOwnTagsAreNamedToo()
    {
        storeTwo();
        const std::string french = "Accept-Language: fr\r\nIf-None-Match: W/\"old\"\r\n";
        const auto one = get(french);
        assertHas(awaitRequest(3), "If-None-Match: W/\"old\", \"de\", \"en\"\r\n");
        answerLast(*one, "304 Not Modified\r\nETag: \"old\"\r\n\r\n");
        CPPUNIT_ASSERT_EQUAL(304, one->response().status());
        const auto two = fetchWith(french, 4, "304 Not Modified\r\nETag: \"de\"\r\n\r\n");
        assertGot(*two, 200, "body of de");
        const auto three = fetchWith("Accept-Language: es\r\nIf-None-Match: \"de\"\r\n", 5,
            "304 Not Modified\r\nETag: \"de\"\r\n\r\n");
        CPPUNIT_ASSERT_EQUAL(304, three->response().status());
        assertHit("Accept-Language: es\r\n", "body of de");
    }

    void conditionsThatWouldChangeTheirMeaningStayAlone()
    {
        storeTwo();
        std::size_t asked = 2;
        for (const std::string condition : {"If-None-Match: *",
                 "If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT", "If-None-Match: unquoted"})
        {
            const auto client = get("Accept-Language: fr\r\n" + condition + "\r\n");
            assertHas(awaitRequest(++asked), condition + "\r\n");
            assertHasNot(awaitRequest(asked), "\"en\"");
            answerLast(*client, "304 Not Modified\r\n\r\n");
            CPPUNIT_ASSERT_EQUAL(304, client->response().status());
        }
    }

    void requestsForOneClientNameNothing()
    {
        storeTwo();
        std::size_t asked = 2;
        for (const std::string field : {"Cache-Control: no-store", "Authorization: Basic YTpi"})
        {
            const auto client = get("Accept-Language: fr\r\n" + field + "\r\n");
            assertHasNot(awaitRequest(++asked), "If-None-Match");
            answerLast(*client, "200 OK\r\nCache-Control: private\r\nContent-Length: 3\r\n\r\nown");
            assertGot(*client, 200, "own");
        }
    }

    void headIsAnsweredFromTheNamedVariant()
    {
        storeTwo();
        std::string text = request("page");
        text.replace(0, 3, "HEAD");
        text.insert(text.size() - 2, "Accept-Language: en-GB\r\n");
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send(text);
        assertHas(awaitRequest(3), "If-None-Match: \"de\", \"en\"\r\n");
        answerLast(client, "304 Not Modified\r\nETag: \"en\"\r\n\r\n");
        assertGot(client, 200, "");
        assertHit("Accept-Language: en-GB\r\n", "body of en");
    }

    void theFieldDoesNotGrowWithoutLimit()
    {
        startProxy();
        constexpr std::size_t count = 40;
        for (std::size_t i = 0; i < count; ++i)
        {
            const std::string name =
                std::to_string(i) + (i == 0 ? std::string(3000, 'x') : std::string());
            fetchWith("Accept-Language: " + std::to_string(i) + "\r\n", i + 1,
                "200 OK\r\n" + representation(name));
        }
        const auto client = get("Accept-Language: fr\r\n");
        const std::string asked = awaitRequest(count + 1);
        const auto begin = asked.find("If-None-Match: ");
        const std::string field = asked.substr(begin, asked.find("\r\n", begin) - begin);
        CPPUNIT_ASSERT(field.size() < 2200);
        CPPUNIT_ASSERT_EQUAL(std::ptrdiff_t{31}, std::count(field.begin(), field.end(), ','));
        // The latest ones are there.
        assertHas(field, "\"39\"");
        answerLast(*client, "304 Not Modified\r\nETag: \"39\"\r\n\r\n");
        assertGot(*client, 200, "body of 39");
    }

    void clientsThatWaitGetTheNamedVariantToo()
    {
        storeTwo();
        const auto one = get("Accept-Language: en-GB\r\n");
        awaitRequest(3);
        const auto two = get("Accept-Language: en-GB\r\n");
        const auto three = get("Accept-Language: fr\r\n");
        awaitRest();
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, _exchanges.size());
        answerLast(*one, "304 Not Modified\r\nETag: \"en\"\r\n\r\n");
        awaitResponse(*two);
        assertGot(*one, 200, "body of en");
        assertGot(*two, 200, "body of en");
        assertHas(awaitRequest(4), "If-None-Match: \"en\", \"de\"\r\n");
        answerLast(*three, "200 OK\r\n" + representation("fr"));
        assertGot(*three, 200, "body of fr");
    }

    void aChangeMeanwhileKeepsTheVariantFromBeingSelected()
    {
        storeTwo();
        const auto one = get("Accept-Language: en-GB\r\n");
        awaitRequest(3);
        const auto asked = _exchanges.back();
        std::string text = request("page");
        text.replace(0, 3, "POST");
        text.insert(text.size() - 2, "Content-Length: 0\r\n");
        Plays::Client writer(_loop);
        writer.connect(_proxy->port());
        writer.send(text);
        awaitRequest(4);
        answerLast(writer, "204 No Content\r\n\r\n");
        asked->peer->send("HTTP/1.1 304 Not Modified\r\nETag: \"en\"\r\n\r\n");
        assertHasNot(awaitRequest(5), "If-None-Match");
        answerLast(*one, "200 OK\r\n" + representation("new"));
        assertGot(*one, 200, "body of new");
    }

private:
    /// Stores an English and a German variant.
    void storeTwo()
    {
        startProxy();
        fetchWith("Accept-Language: en\r\n", 1, "200 OK\r\n" + representation("en"));
        fetchWith("Accept-Language: de\r\n", 2, "200 OK\r\n" + representation("de"));
        awaitRest();
    }

    static std::string rest(const std::string& body)
    {
        return "Cache-Control: max-age=600\r\nContent-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + body;
    }
    static std::string representation(const std::string& name)
    {
        return "ETag: \"" + name + "\"\r\nVary: Accept-Language\r\n" + rest("body of " + name);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SelectedVariantTest);

} // namespace Process
