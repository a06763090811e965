// The program `judge`: its results arrive line by line, no proxy can write any, and it judges nothing where
// it cannot confine a proxy.

#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"
#include "tests/support/Files.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <cppunit/extensions/HelperMacros.h>
#include <fcntl.h>
#include <memory>

namespace Support
{

class JudgeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(JudgeTest);
    CPPUNIT_TEST(eachResultIsALine);
    CPPUNIT_TEST(aProxyCannotWriteResults);
    CPPUNIT_TEST(anInterruptedRunHasNoEnd);
    CPPUNIT_TEST(aDescriptorThatIsNotOpenIsAMistake);
    CPPUNIT_TEST(nothingIsJudgedWhereNothingConfines);
    CPPUNIT_TEST(aPersonCanJudgeThere);
    CPPUNIT_TEST(itSaysHowItConfines);
    CPPUNIT_TEST(itsStatusSaysWhetherItJudges);
    CPPUNIT_TEST(checkHasNoBox);
    CPPUNIT_TEST_SUITE_END();

public:
    void eachResultIsALine()
    {
        CPPUNIT_ASSERT_EQUAL(0, run({"--unsafe", "--results", "3", "--proxy", proxyUnderTest()}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("plan 1\nlab1/serves-a-text-file\tpassed\t2\t\t\nend\n"), results());
    }

    void aProxyCannotWriteResults()
    {
        CPPUNIT_ASSERT_EQUAL(
            1, run({"--unsafe", "--results", "3", "--", buildFolder() + "/tests/hostile-proxy",
                   "writes-to-descriptors", "{options}"}));
        const std::string lines = results();
        CPPUNIT_ASSERT_MESSAGE(
            lines, lines.starts_with("plan 1\nlab1/serves-a-text-file\tfailed\t2\t"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(lines, std::ptrdiff_t{3}, std::ranges::count(lines, '\n'));
    }

    void anInterruptedRunHasNoEnd()
    {
        Program judge(
            words("judge", {"--unsafe", "--results", "3", "--",
                               buildFolder() + "/tests/hostile-proxy", "never-ready", "{options}"}),
            output(), _results.get());
        while (results().empty() && !judge.hasEnded())
            _loop.runUntil([] { return false; }, Wire::Clock::now() + std::chrono::milliseconds(5));
        CPPUNIT_ASSERT_EQUAL(std::string("plan 1\n"), results());
    }

    void aDescriptorThatIsNotOpenIsAMistake()
    {
        CPPUNIT_ASSERT_EQUAL(2, run({"--results", "77"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Descriptor 77 (--results) is not open.\n"), readFile(output()));
    }

    void nothingIsJudgedWhereNothingConfines()
    {
        CPPUNIT_ASSERT_EQUAL(2, run({"--proxy", proxyUnderTest()}, lastRung));
        CPPUNIT_ASSERT_MESSAGE(readFile(output()),
            readFile(output()).starts_with("This machine cannot confine a proxy"));
    }

    void aPersonCanJudgeThere()
    {
        CPPUNIT_ASSERT_EQUAL(0, run({"--unsafe", "--proxy", proxyUnderTest()}, lastRung));
    }

    void itSaysHowItConfines()
    {
        CPPUNIT_ASSERT_EQUAL(1, run({"--rung"}, lastRung));
        CPPUNIT_ASSERT_EQUAL(std::string("D: seccomp, limits\n"), readFile(output()));
    }

    void itsStatusSaysWhetherItJudges()
    {
        const bool judges = run({"--proxy", proxyUnderTest()}) == 0;
        CPPUNIT_ASSERT_EQUAL(judges ? 0 : 1, run({"--rung"}));
        CPPUNIT_ASSERT_EQUAL(!judges, readFile(output()).starts_with("D:"));
    }

    void checkHasNoBox()
    {
        Program check(words("check", {"--rung"}), output());
        CPPUNIT_ASSERT_EQUAL(2, check.wait(_loop));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Unknown option --rung.\nSee check --help.\n"), readFile(output()));
    }

    void setUp() override
    {
        _folder = std::make_unique<TemporaryFolder>("judge-test");
        _results = FileDescriptor(::open(
            (_folder->path() + "/results").c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }

    void tearDown() override { _folder.reset(); }

private:
    const std::vector<std::string> lastRung{"KIT_NO_NAMESPACE=1", "KIT_NO_LANDLOCK=1"};

    [[nodiscard]] static std::vector<std::string> words(
        const std::string& program, const std::vector<std::string>& arguments)
    {
        std::vector<std::string> result{
            buildFolder() + "/tests/" + program, "--quiet", "--test", "lab1/serves-a-text-file"};
        result.insert(result.end(), arguments.begin(), arguments.end());
        return result;
    }

    int run(
        const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {})
    {
        Program judge(words("judge", arguments), output(), _results.get(), environment);
        return judge.wait(_loop);
    }

    [[nodiscard]] std::string output() const { return _folder->path() + "/output"; }
    [[nodiscard]] std::string results() const { return readFile(_folder->path() + "/results"); }

    Wire::EventLoop _loop;
    std::unique_ptr<TemporaryFolder> _folder;
    FileDescriptor _results;
};

CPPUNIT_TEST_SUITE_REGISTRATION(JudgeTest);

} // namespace Support
