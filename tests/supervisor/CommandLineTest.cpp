// Commands as students write them, and logs that do not grow.

#include "tests/support/CommandLine.h"
#include "tests/support/OutputLog.h"

#include <Poco/Exception.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Support
{

class CommandLineTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CommandLineTest);
    CPPUNIT_TEST(blanksPartWords);
    CPPUNIT_TEST(quotesKeepBlanks);
    CPPUNIT_TEST(backslashKeepsTheNext);
    CPPUNIT_TEST(nothingIsExpanded);
    CPPUNIT_TEST(mistakesAreTold);
    CPPUNIT_TEST(placeholdersAreFilledInsideOfWords);
    CPPUNIT_TEST(optionsBecomeWords);
    CPPUNIT_TEST(aLogKeepsBothEnds);
    CPPUNIT_TEST(aLogTellsWhatCameSince);
    CPPUNIT_TEST_SUITE_END();

    using Words = std::vector<std::string>;

public:
    void blanksPartWords() { assertWords({"python3", "mine.py", "-v"}, " python3\t mine.py  -v "); }

    void quotesKeepBlanks()
    {
        assertWords({"my proxy", "a b", "it's", "", "say \"x\""},
            R"('my proxy' a" "b "it's" '' "say \"x\"")");
    }

    void backslashKeepsTheNext()
    {
        assertWords({"my proxy", "a\\", "\\n"}, R"(my\ proxy a\\ "\n")");
    }

    void nothingIsExpanded() { assertWords({"$HOME", "*", "a;b", "|"}, "$HOME * a;b |"); }

    void mistakesAreTold()
    {
        for (const char* command : {"", "  ", "python3 'mine.py", "python3 \"x", "x\\", "''"})
            CPPUNIT_ASSERT_THROW_MESSAGE(command, splitCommand(command), Poco::SyntaxException);
    }

    void placeholdersAreFilledInsideOfWords()
    {
        const Words words{"x", "--port={port}", "{root}{cache}", "{other}", "{", "{port"};
        const Words expected{"x", "--port=80", "/a b/{port}", "{other}", "{", "{port"};
        CPPUNIT_ASSERT(
            expected ==
            fillPlaceholders(words, {{"port", "80"}, {"root", "/a b"}, {"cache", "/{port}"}}, {}));
        CPPUNIT_ASSERT(hasPlaceholder(words));
        CPPUNIT_ASSERT(!hasPlaceholder({"x", "{other}", "port"}));
    }

    void optionsBecomeWords()
    {
        const Words expected{"x", "--timeout", "2", "y"};
        CPPUNIT_ASSERT(
            expected == fillPlaceholders({"x", "{options}", "y"}, {}, {"--timeout", "2"}));
        CPPUNIT_ASSERT(Words{"x"} == fillPlaceholders({"x", "{options}"}, {}, {}));
    }

    void aLogKeepsBothEnds()
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

    void aLogTellsWhatCameSince()
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

private:
    static void assertWords(const Words& expected, const std::string& command)
    {
        CPPUNIT_ASSERT(expected == splitCommand(command));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CommandLineTest);

} // namespace Support
