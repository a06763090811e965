// Runs a play with the fake proxy.
#include "tests/harness/HarnessFixture.h"

#include "tests/support/Environment.h"
#include "tests/support/Patience.h"
#include "tests/support/PlayParser.h"

#include <cppunit/extensions/HelperMacros.h>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace Plays
{

namespace fs = std::filesystem;

void HarnessFixture::setUp()
{
    _place = std::make_unique<Support::TemporaryFolder>();
    _before = Support::environment("TMPDIR");
    ::setenv("TMPDIR", _place->path().c_str(), 1);
}

void HarnessFixture::tearDown()
{
    ::setenv("TMPDIR", _before.c_str(), 1);
    const bool empty = fs::is_empty(_place->path());
    CPPUNIT_ASSERT_MESSAGE("a play left its folder behind", empty);
}

Result HarnessFixture::played(const std::string& mode, const std::string& text, Span limit,
    const std::string& head, const std::set<std::string>& fallingBack, bool explains)
{
    prepareThisProgram();
    std::istringstream stream(
        "title x\nspec RFC 9112\npoints 1\nfile a.html <p>a</p>\n" + head + text);
    const Play play = parsePlay(stream, "x.play", "lab1/x");
    const std::string fake = fs::read_symlink("/proc/self/exe").parent_path() / "fake-proxy";
    return TestHarness({.proxy = mode == "none" ? std::vector<std::string>{"no-such-program"}
                                                : std::vector<std::string>{fake, mode},
                           .limit = limit,
                           .fallingBack = fallingBack,
                           .explains = explains})
        .play(play);
}

void HarnessFixture::assertOutcome(
    Outcome outcome, const std::string& sentence, const Result& result)
{
    const std::string seen = std::string(wordFor(result.outcome)) + ": " + result.reason;
    CPPUNIT_ASSERT_MESSAGE(seen, outcome == result.outcome);
    CPPUNIT_ASSERT_MESSAGE(seen, result.reason.find(sentence) != std::string::npos);
}

void HarnessFixture::assertPasses(
    const std::string& text, const std::string& mode, const std::string& head)
{
    assertOutcome(Outcome::Passed, "", played(mode, text, Span(2000), head));
}

void HarnessFixture::assertFails(const std::string& mode, const std::string& text,
    const std::string& sentence, Span limit, const std::string& head)
{
    const auto quick = [&]
    {
        const Support::AssumedSlowness idle;
        return played(mode, text, limit, head);
    };
    const Result result = quick();
    if (result.outcome == Outcome::Failed && result.reason.find(sentence) != std::string::npos)
        return;
    // On a busy machine, the short limit may have passed before B came to its mistake.
    assertOutcome(Outcome::Failed, sentence, played(mode, text, limit, head));
}

} // namespace Plays
