// Every kind of failure as a student reads it, from a text in tests/harness/golden. Ports, times and
// process numbers differ from run to run, and are replaced. UPDATE_GOLDEN=1 in the environment writes
// the texts anew; then they are read by a person, and committed. Those that begin with zh- are in Chinese.
#include "tests/harness/HarnessFixture.h"
#include "tests/harness/InChinese.h"
#include "tests/support/Environment.h"
#include "tests/support/FailureText.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>
#include <fstream>
#include <regex>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

const std::string GET_FILE = "A>B  GET /a.html HTTP/1.1\nA>B  Host: {B}\nA>B\n";
const std::string GET_200 = "B>A  HTTP/1.1 200 OK\n";
const std::string GET_ALL = GET_200 + "B>A\nB>A  <p>a</p>\n";
const std::string THROUGH_B = "A>B  GET /{C}/x HTTP/1.1\nA>B  Host: {B}\nA>B\n"
                              "B>C  GET /x HTTP/1.1\nB>C\n"
                              "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 5\nC>B\nC>B  hello\n"
                              "B>A  HTTP/1.1 200\nB>A\nB>A  hello\n";

/// The text without what differs from run to run. Columns stay where they are.
std::string steady(std::string text)
{
    const std::pair<const char*, const char*> replacements[] = {
        {"127\\.0\\.0\\.1:[0-9]{5}", "127.0.0.1:#####"}, {"(process|进程) [0-9]+ ", "$1 # "},
        {",[ \\n]+[^ \\n]*\\.cpp:[0-9]+", ""}, // known only if the proxy has been compiled with -g
        {"    *(serve|main|forksAndServes)\\n", ""}};
    for (const auto& [pattern, replacement] : replacements)
        text = std::regex_replace(text, std::regex(pattern), replacement);
    return text;
}

} // namespace

class GoldenTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(GoldenTest);
    CPPUNIT_TEST(theTextsAreAsBefore);
    CPPUNIT_TEST(soAreThoseInChinese);
    CPPUNIT_TEST_SUITE_END();

    void theTextsAreAsBefore()
    {
        assertText("a-wrong-byte", "wrong-body", GET_FILE + GET_ALL);
        assertText("a-wrong-status", "right", GET_FILE + "B>A  HTTP/1.1 404|close\n");
        assertText("a-missing-field", "right", GET_FILE + GET_200 + "B>A  ETag: \"1\"\n");
        assertText(
            "a-different-field", "right", GET_FILE + GET_200 + "B>A  Content-Type: text/plain\n");
        assertText("a-body-cut-short", "half", GET_FILE + GET_ALL);
        assertText("bytes-after-the-end", "surplus", GET_FILE + GET_ALL);
        assertText("a-bare-line-feed", "bare-lf", GET_FILE + GET_ALL);
        assertText("an-extra-request", "asks-twice", THROUGH_B);
        assertText("silence", "hangs", GET_FILE + GET_ALL);
        assertText("an-endless-loop", "spins", GET_FILE + GET_ALL);
        assertText("a-crash", "aborts", GET_FILE + GET_ALL);
        assertText("a-sanitizer-report", "sanitized", GET_FILE + GET_ALL);
        assertText("a-process-left-behind", "forks-orphans",
            "A connects\nB has a process for A\nB is stopped\n");
        assertText("a-zombie", "forks-zombies", THROUGH_B + "B has no child\n");
        assertText("a-close-without-a-response", "closes", GET_FILE + GET_ALL);
        assertText("a-refused-connection", "refuses", GET_FILE + GET_ALL);
        assertText("an-early-end", "ends-at-start", GET_FILE + GET_ALL);
        assertText("never-ready", "never-ready", GET_FILE + GET_ALL);
        assertText("a-connection-left-open", "leaks", GET_FILE + GET_ALL);
        assertText("a-signal-ignored", "deaf", GET_FILE + GET_ALL + "B is asked to stop\nB ends\n");
    }

    void soAreThoseInChinese()
    {
        const InChinese chinese;
        assertText("zh-a-wrong-byte", "wrong-body", GET_FILE + GET_ALL);
        assertText("zh-a-wrong-status", "right", GET_FILE + "B>A  HTTP/1.1 404|close\n");
        assertText("zh-a-body-cut-short", "half", GET_FILE + GET_ALL);
        assertText("zh-an-extra-request", "asks-twice", THROUGH_B);
        assertText("zh-silence", "hangs", GET_FILE + GET_ALL);
        assertText("zh-a-crash", "aborts", GET_FILE + GET_ALL);
        assertText("zh-never-ready", "never-ready", GET_FILE + GET_ALL);
        assertText(
            "zh-a-signal-ignored", "deaf", GET_FILE + GET_ALL + "B is asked to stop\nB ends\n");
    }

    static void assertText(
        const std::string& name, const std::string& mode, const std::string& scene)
    {
        Result result = played(mode, scene, 1000ms, "", {}, true);
        if (name == "a-zombie")
            result.stack.clear(); // its parent is in poll() or in usleep()
        CPPUNIT_ASSERT_MESSAGE(name, result.outcome == Outcome::Failed);
        CatalogEntry entry;
        entry.play.lab = 1;
        entry.play.name = "lab1/x";
        entry.play.file = "x.play";
        entry.play.specs = {"RFC 9112 section 4"};
        const std::string text = steady(failureText(entry, result, {}));
        const std::string file = "tests/harness/golden/" + name + ".txt";
        if (!Support::environment("UPDATE_GOLDEN").empty())
            std::ofstream(file) << text;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(name, Support::readFile(file), text);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GoldenTest);

} // namespace Plays
