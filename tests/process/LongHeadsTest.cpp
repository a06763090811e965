// Heads that are as long as their senders like. Everything that is stored of them can be read
// again, and nothing that is stored for one client makes the requests of another one slow.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class LongHeadsTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(LongHeadsTest);
    CPPUNIT_TEST(aResponseThatDependsOnALongFieldIsNotStored);
    CPPUNIT_TEST(aHeadThatEach304MakesLongerCanBeReadAgain);
    CPPUNIT_TEST_SUITE_END();

public:
    void aResponseThatDependsOnALongFieldIsNotStored()
    {
        _handler = [](const auto& exchange)
        {
            exchange->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\nVary: " +
                                 repeated(31, "Accept, ") +
                                 "Cookie\r\nContent-Length: 5\r\n\r\nhello");
        };
        startProxy();
        get("Accept: " + repeated(20'000, "a/b") + "\r\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, entries().size());
        get("Accept: a/b\r\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, entries().size()); // with the list of variants
    }

    void aHeadThatEach304MakesLongerCanBeReadAgain()
    {
        std::size_t count = 0;
        std::size_t conditional = 0;
        _handler = [&](const auto& exchange)
        {
            conditional += exchange->request.field("If-None-Match") != nullptr;
            const std::string number = std::to_string(count++);
            exchange->peer->send(
                count == 1 ? "HTTP/1.1 200 OK\r\nCache-Control: max-age=0\r\nETag: \"a\"\r\n"
                             "Content-Length: 5\r\n\r\nhello"
                           : "HTTP/1.1 304 Not Modified\r\nX-" + number + ": " +
                                 std::string(50'000, 'x') + "\r\n\r\n");
        };
        startProxy();
        constexpr std::size_t requests = 10;
        for (std::size_t number = 0; number < requests; ++number)
            get();
        CPPUNIT_ASSERT_EQUAL(requests, count);
        CPPUNIT_ASSERT_EQUAL(requests - 1, conditional);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, entries().size());
    }

private:
    static std::string repeated(std::size_t count, const std::string& text)
    {
        std::string result;
        for (std::size_t number = 0; number < count; ++number)
            result += text;
        return result;
    }

    void get(const std::string& fields = {})
    {
        std::string text = request("page");
        text.insert(text.size() - 2, fields);
        {
            Plays::Client client(_loop);
            client.connect(_proxy->port());
            client.send(text);
            await("answer", [&] { return client.responseIsOver(); });
        }
        awaitNoChild();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LongHeadsTest);

} // namespace Process
