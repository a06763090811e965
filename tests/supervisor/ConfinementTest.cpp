// What a proxy may not do: change files outside of its own folder, look into the harness, or get
// privileges. The proxy tries everything, and prints what was refused.

#include "tests/supervisor/SupervisorFixture.h"

#include "tests/support/Confinement.h"
#include "tests/support/Files.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestHarness.h"

#include <cppunit/extensions/HelperMacros.h>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace Support
{

class ConfinementTest : public SupervisorFixture
{
    CPPUNIT_TEST_SUITE(ConfinementTest);
    CPPUNIT_TEST(filesOfTheKitCannotBeChanged);
    CPPUNIT_TEST(theProxysOwnFolderCanBeChanged);
    CPPUNIT_TEST(aFolderThatWritableNamesCanBeChanged);
    CPPUNIT_TEST(aProcessOutsideCannotBeLookedInto);
    CPPUNIT_TEST(thereAreNoPrivileges);
    CPPUNIT_TEST_SUITE_END();

    static constexpr int ways = 8; // to change a folder, in hostile-proxy

public:
    void filesOfTheKitCannotBeChanged()
    {
        if (!Confinement::isComplete())
            return; // tests/commands.sh tests what is done instead
        const std::string printed = outputOf(command({"forges", folder()}));
        CPPUNIT_ASSERT_MESSAGE(printed, count(printed, " refused\n") >= ways);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 0, count(printed, " done\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("right\n"), readFile(folder() + "/file"));
    }

    void theProxysOwnFolderCanBeChanged()
    {
        ProxyCommand own = command({"forges", folder()});
        own.home = folder();
        const std::string printed = outputOf(own);
        assertChanged(printed);
    }

    void aFolderThatWritableNamesCanBeChanged()
    {
        ::setenv("WRITABLE", ("/no folder:" + folder()).c_str(), 1);
        const std::string printed = outputOf(command({"forges", folder()}));
        ::unsetenv("WRITABLE");
        assertChanged(printed);
    }

    void aProcessOutsideCannotBeLookedInto()
    {
        Plays::prepareThisProgram(); // as the harness does
        const pid_t victim = ::fork();
        if (victim == 0)
        {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL); // if an assertion below fails
            ::pause();
            ::_exit(0);
        }
        ::prctl(PR_SET_DUMPABLE, 1);
        const std::string printed = outputOf(command({"attacks", std::to_string(victim)}));
        ::kill(victim, SIGKILL);
        ::waitpid(victim, nullptr, 0);
        CPPUNIT_ASSERT_MESSAGE(printed, printed.find("attach refused\n") != std::string::npos);
        CPPUNIT_ASSERT_MESSAGE(printed, printed.find("memory refused\n") != std::string::npos);
    }

    void thereAreNoPrivileges()
    {
        const std::string printed = outputOf(command({"privileges"}));
        // Only root can empty the bounding set. For others, NoNewPrivs is enough.
        const int sets = ::geteuid() == 0 ? 5 : 4;
        CPPUNIT_ASSERT_MESSAGE(printed, count(printed, ":\t0000000000000000\n") >= sets);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "NoNewPrivs:\t1\n"));
    }

    void setUp() override
    {
        SupervisorFixture::setUp();
        _folder = std::make_unique<TemporaryFolder>();
        writeFile(folder() + "/file", "right\n");
    }

    void tearDown() override
    {
        _folder.reset();
        SupervisorFixture::tearDown();
    }

private:
    const std::string& folder() const { return _folder->path(); }

    std::string outputOf(const ProxyCommand& command)
    {
        ProxyProcess proxy(_loop, command);
        awaitEnd(proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("ended with status 0"), proxy.ending());
        return proxy.log();
    }

    static int count(const std::string& text, const std::string& part)
    {
        int found = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
            ++found;
        return found;
    }

    /// Everything was possible, except to remove the file under its old name after renaming it.
    static void assertChanged(const std::string& printed)
    {
        const int mounts = count(printed, "mount done\n");
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, ways - 1, count(printed, " done\n") - mounts);
    }

    std::unique_ptr<TemporaryFolder> _folder;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ConfinementTest);

} // namespace Support
