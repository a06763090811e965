// Many clients at once: the response to one of them reaches no other.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class SeparateResponsesTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(SeparateResponsesTest);
    CPPUNIT_TEST(eachOfTwoHundredClientsAtOnceGetsItsOwnBytes);
    CPPUNIT_TEST_SUITE_END();

public:
    void eachOfTwoHundredClientsAtOnceGetsItsOwnBytes()
    {
        std::size_t answered = 0;
        _handler = [&](const auto& exchange)
        {
            _exchanges.push_back(exchange);
            for (; _exchanges.size() == all && answered < all; ++answered)
                answer(*_exchanges[answered],
                    bodyOf(numberOf(_exchanges[answered]->request.target())));
        };
        startProxy();

        fetchAll(0, all, all); // C responds to none before all requests have come
        CPPUNIT_ASSERT_EQUAL(all, _exchanges.size());
        awaitNoChild();

        fetchAll(0, all, all); // each from its own stored response
        CPPUNIT_ASSERT_EQUAL(all, _exchanges.size());
        awaitNoChild();
        stop();
    }

private:
    static constexpr std::size_t all = 200;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SeparateResponsesTest);

} // namespace Process
