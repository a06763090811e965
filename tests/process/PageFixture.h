#pragma once

#include "tests/process/CacheFixture.h"

#include <cppunit/TestAssert.h>

#include <memory>
#include <string>

namespace Process
{

/// The common part of the tests in which clients ask for one page, and C answers each request as the
/// test says.
class PageFixture : public CacheFixture
{
public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
    }

protected:
    using ClientPointer = std::unique_ptr<Plays::Client>;

    /// A client that has sent a GET for the page with these fields, each with its CRLF.
    ClientPointer get(const std::string& fields = {})
    {
        std::string text = request("page");
        text.insert(text.size() - 2, fields);
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(text);
        return client;
    }

    /// Waits until C has received that many requests, and returns the last of them as text.
    const std::string& awaitRequest(std::size_t count)
    {
        await("ask C", [&] { return _exchanges.size() >= count; });
        CPPUNIT_ASSERT_EQUAL(count, _exchanges.size());
        return _exchanges.back()->raw;
    }

    /// C answers the last request, and the client gets the response.
    void answerLast(const Plays::Client& client, const std::string& response)
    {
        _exchanges.back()->peer->send("HTTP/1.1 " + response);
        awaitResponse(client);
    }
    void awaitResponse(const Plays::Client& client)
    {
        await("answer", [&] { return client.responseIsOver(); });
    }

    /// The same for a client that asks now, and whose request C receives as number `count`.
    ClientPointer fetchWith(
        const std::string& fields, std::size_t count, const std::string& response)
    {
        auto client = get(fields);
        awaitRequest(count);
        answerLast(*client, response);
        return client;
    }

    /// Fails unless a client gets this body without another request to C.
    void assertHit(const std::string& fields, const std::string& body, int status = 200)
    {
        const std::size_t before = _exchanges.size();
        const auto client = get(fields);
        await("answer from the store",
            [&] { return client->responseIsOver() || _exchanges.size() > before; });
        CPPUNIT_ASSERT_EQUAL(before, _exchanges.size());
        assertGot(*client, status, body);
    }

    static void assertGot(const Plays::Client& client, int status, const std::string& body)
    {
        CPPUNIT_ASSERT(client.responseIsOver() && !client.isCutShort());
        CPPUNIT_ASSERT_EQUAL(status, client.response().status());
        CPPUNIT_ASSERT_EQUAL(body, client.response().body());
    }

    static bool has(const std::string& text, const std::string& part)
    {
        return text.find(part) != std::string::npos;
    }
    static void assertHas(const std::string& text, const std::string& part)
    {
        CPPUNIT_ASSERT_MESSAGE("No \"" + part + "\" in:\n" + text, has(text, part));
    }
    static void assertHasNot(const std::string& text, const std::string& part)
    {
        CPPUNIT_ASSERT_MESSAGE("\"" + part + "\" in:\n" + text, !has(text, part));
    }
};

} // namespace Process
