// Logs that do not grow, however much is printed.

#include "tests/support/OutputLog.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Support
{

class OutputLogTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(OutputLogTest);
    CPPUNIT_TEST(aLogKeepsItsBeginningAndItsEnd);
    CPPUNIT_TEST(aLogReturnsTheTextSinceAMark);
    CPPUNIT_TEST_SUITE_END();

public:
    void aLogKeepsItsBeginningAndItsEnd()
    {
        OutputLog log;
        for (int i = 0; i < 100'000; ++i)
            log.append("line " + std::to_string(i) + "\n");
        const std::string text = log.text();
        CPPUNIT_ASSERT(text.starts_with("line 0\nline 1\n"));
        CPPUNIT_ASSERT(text.ends_with("line 99998\nline 99999\n"));
        CPPUNIT_ASSERT_EQUAL(log.size() - 2 * OutputLog::kept, log.dropped());
        CPPUNIT_ASSERT(text.find("[... " + std::to_string(log.dropped()) +
                                 " bytes not kept ...]") != std::string::npos);
    }

    void aLogReturnsTheTextSinceAMark()
    {
        for (const std::size_t before : {0U, 10U, 65'530U, 65'536U, 70'000U, 500'000U})
        {
            OutputLog log;
            log.append(std::string(before, 'x'));
            const auto mark = log.size();
            log.append("now this");
            CPPUNIT_ASSERT_EQUAL(std::string("now this"), log.since(mark));
        }
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(OutputLogTest);

} // namespace Support
