// Many clients at once: what is for one of them goes to no other.

#include "tests/process/Fixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class SeparateResponsesTest : public Fixture
{
    CPPUNIT_TEST_SUITE(SeparateResponsesTest);
    CPPUNIT_TEST(eachOfTwoHundredAtOnceGetsItsOwnBytes);
    CPPUNIT_TEST_SUITE_END();

public:
    void eachOfTwoHundredAtOnceGetsItsOwnBytes()
    {
        std::vector<std::shared_ptr<Wire::Exchange>> asked;
        std::size_t answered = 0;
        _handler = [&](const auto& exchange)
        {
            asked.push_back(exchange);
            for (; asked.size() == all && answered < all; ++answered)
                answer(*asked[answered], bodyOf(numberOf(asked[answered]->request.target())));
        };
        startProxy();

        everyoneGetsItsOwn(); // C has answered nobody before all had asked
        CPPUNIT_ASSERT_EQUAL(all, asked.size());
        awaitNoChild();

        everyoneGetsItsOwn(); // each from its own copy
        CPPUNIT_ASSERT_EQUAL(all, asked.size());
        awaitNoChild();
        stop();
    }

private:
    static constexpr std::size_t all = 200;

    static std::string bodyOf(std::size_t number) { return bytesOf(number, 40'000); }

    void everyoneGetsItsOwn()
    {
        crowd(all).come(
            all, [this](std::size_t number) { return request("page" + std::to_string(number)); },
            [](std::size_t number, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                assertWhole(client, bodyOf(number));
                return true;
            });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SeparateResponsesTest);

} // namespace Process
