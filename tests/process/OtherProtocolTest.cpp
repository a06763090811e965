// A peer that does not speak HTTP gets its answer at once, and not at the end of the time limit. An
// origin that speaks HTTP, but never comes to the final response, is given up at once too.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class OtherProtocolTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(OtherProtocolTest);
    CPPUNIT_TEST(aClientThatDoesNotSpeakHttpIsAnsweredAtOnce);
    CPPUNIT_TEST(soIsAClientWhoseLaterRequestIsNone);
    CPPUNIT_TEST(anOriginThatDoesNotSpeakHttpIsNotWaitedFor);
    CPPUNIT_TEST(anOriginIsGivenUpAfterAHundredInterimResponses);
    CPPUNIT_TEST_SUITE_END();

public:
    void aClientThatDoesNotSpeakHttpIsAnsweredAtOnce()
    {
        startProxy({"--timeout", "600"});
        assertAnswer(std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400, "TLS");
        assertAnswer(std::string("\x05\x01\x00", 3), 400, "SOCKS");
        assertAnswer(std::string("\x04\x01\x00\x50\x7f\x00\x00\x01\x00", 9), 400, "SOCKS");
        assertAnswer("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", 400, "SSH");
        assertAnswer("HTTP/1.1 200 OK\r\n", 400, "response");
        assertAnswer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "HTTP/2");
        assertAnswer(std::string("GET \0\x01\x02", 7), 400, "control");
        assertAnswer("EHLO client.example\r\n", 400, "version");
        assertAnswer("GET / HTTP/1.1\nHost: a\n\n", 400, "CRLF");
        assertAnswer("\x80\x81\x82", 400, "HTTP");
        awaitNoChild();
        stop();
    }

    void soIsAClientWhoseLaterRequestIsNone()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "hello");
        };
        startProxy({"--timeout", "600"});
        Plays::Client client(_loop);
        client.keep();
        client.connect(_proxy->port());
        client.send(request("page"));
        await("answer", [&] { return client.responseIsOver(); });
        assertComplete(client, "hello");
        client.nextResponse();
        client.send("\x16\x03\x01");
        await("answer", [&] { return client.responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(400, client.response().status());
    }

    void anOriginThatDoesNotSpeakHttpIsNotWaitedFor()
    {
        _handler = [](const auto& exchange)
        {
            exchange->peer->send("220 smtp.example ESMTP\r\n");
        };
        startProxy({"--timeout", "600"});
        const auto client = ask("page");
        await("answer", [&] { return client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(502, client->response().status());
    }

    void anOriginIsGivenUpAfterAHundredInterimResponses()
    {
        _handler = [](const auto& exchange)
        {
            const bool endless = exchange->request.target() == "/endless";
            for (int number = 0; number < (endless ? 101 : 99); ++number)
                exchange->peer->send("HTTP/1.1 103 Early Hints\r\n\r\n");
            if (!endless)
                answer(*exchange, "hello");
        };
        startProxy({"--timeout", "600"});
        CPPUNIT_ASSERT_EQUAL(200, finalStatus("page"));
        CPPUNIT_ASSERT_EQUAL(502, finalStatus("endless"));
        awaitNoChild();
    }

private:
    /// The status of the response to a client that reads the interim responses before it.
    int finalStatus(const std::string& page)
    {
        const auto client = ask(page);
        const auto answered = [&client]
        {
            while (client->responseIsOver() && client->response().interim())
                client->nextResponse();
            return client->responseIsOver();
        };
        await("answer", answered);
        return client->response().status();
    }

    /// B answers these bytes, after which the client waits, with this status and this word.
    void assertAnswer(const std::string& bytes, int status, const std::string& word)
    {
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send(bytes);
        await("answer " + word, [&] { return client.responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(status, client.response().status());
        CPPUNIT_ASSERT_MESSAGE(
            client.response().body(), client.response().body().find(word) != std::string::npos);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(OtherProtocolTest);

} // namespace Process
