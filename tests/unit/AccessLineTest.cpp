// The lines of the access log.

#include "AccessLine.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

class AccessLineTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(AccessLineTest);
    CPPUNIT_TEST(aLineIsInTheCombinedLogFormat);
    CPPUNIT_TEST(whatIsNotKnownIsADash);
    CPPUNIT_TEST(noClientCanEndAnItemOrALine);
    CPPUNIT_TEST(longTextsAreCutOff);
    CPPUNIT_TEST_SUITE_END();

    static proxy::AccessLine line()
    {
        using namespace std::chrono_literals;
        return {"192.0.2.7",
            std::chrono::sys_days{std::chrono::year(2026) / 2 / 3} + 4h + 5min + 6s + 789ms,
            "GET /page HTTP/1.1", 200, 12345, "http://www.example.com/", "curl/7.88.1"};
    }

    void aLineIsInTheCombinedLogFormat()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("192.0.2.7 - - [03/Feb/2026:04:05:06 +0000] \"GET /page HTTP/1.1\" 200 "
                        "12345 \"http://www.example.com/\" \"curl/7.88.1\"\n"),
            proxy::formatAccessLine(line()));
    }

    void whatIsNotKnownIsADash()
    {
        proxy::AccessLine unknown;
        unknown.time = line().time;
        unknown.status = 400;
        CPPUNIT_ASSERT_EQUAL(
            std::string("- - - [03/Feb/2026:04:05:06 +0000] \"-\" 400 0 \"-\" \"-\"\n"),
            proxy::formatAccessLine(unknown));
    }

    void noClientCanEndAnItemOrALine()
    {
        proxy::AccessLine forged = line();
        forged.requestLine = "GET /\" 200 0\n\x1B[2J HTTP/1.1";
        forged.referer = "\\";
        forged.userAgent = "\xE2\x80\xAE\xFF";
        CPPUNIT_ASSERT_EQUAL(std::string("192.0.2.7 - - [03/Feb/2026:04:05:06 +0000] "
                                         "\"GET /\\x22 200 0\\x0A\\x1B[2J HTTP/1.1\" 200 12345 "
                                         "\"\\x5C\" \"\\xE2\\x80\\xAE\\xFF\"\n"),
            proxy::formatAccessLine(forged));
    }

    void longTextsAreCutOff()
    {
        proxy::AccessLine longest = line();
        longest.requestLine = std::string(100'000, '"');
        longest.referer = longest.userAgent = std::string(100'000, 'x');
        const std::string text = proxy::formatAccessLine(longest);
        CPPUNIT_ASSERT(text.size() < 8000);
        CPPUNIT_ASSERT(text.find("\\x22\" 200 12345 \"xxx") != std::string::npos);
        CPPUNIT_ASSERT(text.ends_with("x\"\n"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(AccessLineTest);
