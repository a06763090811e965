// What is executed for a command with placeholders, and for one without.

#include "tests/support/ProxyCommand.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Support
{

class ProxyCommandTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ProxyCommandTest);
    CPPUNIT_TEST(placeholdersAreFilledInWithinArguments);
    CPPUNIT_TEST(theOptionsBecomeArguments);
    CPPUNIT_TEST(eachOriginBecomesAnArgument);
    CPPUNIT_TEST(withoutPlaceholdersTheOptionsAreAppended);
    CPPUNIT_TEST(onlyAPlaceholderNeedsThePort);
    CPPUNIT_TEST(aProxyThatStartsAgainNeedsThePort);
    CPPUNIT_TEST_SUITE_END();

    using Words = std::vector<std::string>;

public:
    void placeholdersAreFilledInWithinArguments()
    {
        const Words expected{"my proxy", "--port=80", "/a b/{port}", "{other}", "{", "{port"};
        CPPUNIT_ASSERT(
            expected ==
            command({"--port={port}", "{root}{cache}", "{other}", "{", "{port"}).words(80));
    }

    void theOptionsBecomeArguments()
    {
        const Words expected{"my proxy", "--timeout", "2", "y"};
        CPPUNIT_ASSERT(expected == command({"{options}", "y"}).words(80));
    }

    void eachOriginBecomesAnArgument()
    {
        const Words expected{"my proxy", "127.0.0.1:81", "127.0.0.1:82", "y"};
        CPPUNIT_ASSERT(expected == command({"{origins}", "y"}).words(80));
    }

    void withoutPlaceholdersTheOptionsAreAppended()
    {
        const Words expected{"my proxy", "{other}", "--port", "80", "--root", "/a b", "--cache",
            "/{port}", "--timeout", "2"};
        CPPUNIT_ASSERT(expected == command({"{other}"}).words(80));
    }

    void onlyAPlaceholderNeedsThePort()
    {
        CPPUNIT_ASSERT(command({"x", "--port={port}"}).needsPort());
        CPPUNIT_ASSERT(!command({"{root}", "port"}).needsPort());
    }

    void aProxyThatStartsAgainNeedsThePort()
    {
        ProxyCommand again = command({"x"});
        CPPUNIT_ASSERT(!again.needsPort());
        again.startsAgain = true;
        CPPUNIT_ASSERT(again.needsPort());
    }

private:
    static ProxyCommand command(const Words& arguments)
    {
        return {.command = "my proxy",
            .arguments = arguments,
            .root = "/a b",
            .cache = "/{port}",
            .home = "/",
            .options = {"--timeout", "2"},
            .origins = {"127.0.0.1:81", "127.0.0.1:82"}};
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ProxyCommandTest);

} // namespace Support
