// The set of process numbers does what std::set does, in whatever order the numbers come and go.

#include "net/ProcessSet.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <random>
#include <set>

namespace Net
{

class ProcessSetTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ProcessSetTest);
    CPPUNIT_TEST(doesWhatASetDoes);
    CPPUNIT_TEST(canBeErasedOnTheWay);
    CPPUNIT_TEST(anIteratorOutlivesOtherNumbers);
    CPPUNIT_TEST_SUITE_END();

    void doesWhatASetDoes()
    {
        proxy::ProcessSet numbers;
        std::set<pid_t> expected;
        std::mt19937 random(1);
        for (int i = 0; i < 2000; ++i)
        {
            const auto number = static_cast<pid_t>(random() % 50);
            if (random() % 2 == 0)
                CPPUNIT_ASSERT_EQUAL(expected.insert(number).second, numbers.insert(number).second);
            else
                CPPUNIT_ASSERT_EQUAL(expected.erase(number), numbers.erase(number));
            CPPUNIT_ASSERT_EQUAL(expected.contains(number), numbers.contains(number));
            CPPUNIT_ASSERT_EQUAL(expected.size(), numbers.size());
            CPPUNIT_ASSERT(
                std::equal(numbers.begin(), numbers.end(), expected.begin(), expected.end()));
        }
    }

    void canBeErasedOnTheWay()
    {
        proxy::ProcessSet numbers = oneToFour();
        for (auto at = numbers.begin(); at != numbers.end();)
            at = *at % 2 == 0 ? numbers.erase(at) : std::next(at);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, numbers.size());
        CPPUNIT_ASSERT(numbers.find(3) == std::next(numbers.find(1)));
        CPPUNIT_ASSERT(numbers.find(2) == numbers.end());
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, numbers.count(4));
        numbers.clear();
        CPPUNIT_ASSERT(numbers.empty());
    }

    /// As students write it who know std::set.
    void anIteratorOutlivesOtherNumbers()
    {
        proxy::ProcessSet numbers = oneToFour();
        for (auto at = numbers.begin(); at != numbers.end();)
            numbers.erase(at++);
        CPPUNIT_ASSERT(numbers.empty());
        numbers = oneToFour();
        for (auto at = numbers.begin(); at != numbers.end();)
        {
            const pid_t number = *at;
            ++at;
            numbers.erase(number);
        }
        CPPUNIT_ASSERT(numbers.empty());
    }

    static proxy::ProcessSet oneToFour()
    {
        proxy::ProcessSet numbers;
        for (const pid_t number : {4, 1, 3, 2})
            numbers.emplace(number);
        return numbers;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ProcessSetTest);

} // namespace Net
