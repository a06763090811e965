// A lease is revoked by whoever changes the URI: this process, another one, or one of another proxy.

#include "store/Lease.h"
#include "store/FileNames.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

namespace fs = std::filesystem;
using namespace proxy;

class LeaseTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(LeaseTest);
    CPPUNIT_TEST(aChangeRevokesTheLeasesOfItsUri);
    CPPUNIT_TEST(theLeaseOfTheChangeItselfIsSpared);
    CPPUNIT_TEST(aLeaseThatHasBeenRevokedIsNotSpared);
    CPPUNIT_TEST(anotherProxyOnTheFolderRevokes);
    CPPUNIT_TEST(aChildRevokes);
    CPPUNIT_TEST(withoutTheFileTheChildrenOfOneProxyRevoke);
    CPPUNIT_TEST_SUITE_END();

    const Support::TemporaryFolder _place{"lease"};
    const fs::path _folder = _place.path();
    std::unique_ptr<ChangeCounters> _changes;

    /// A change of this URI, by a request with a lease of its own.
    static void change(const ChangeCounters& changes, const std::string& key)
    {
        Lease own(changes, key);
        Lease::revokeAll(changes, key, own);
    }

    void changeInAChild(const std::string& key)
    {
        const pid_t child = ::fork();
        if (child == 0)
        {
            change(*_changes, key);
            ::_exit(0);
        }
        CPPUNIT_ASSERT_EQUAL(child, ::waitpid(child, nullptr, 0));
    }

public:
    void setUp() override
    {
        std::ofstream(_folder / changesFile).flush();
        _changes = std::make_unique<ChangeCounters>(_folder);
    }

    void aChangeRevokesTheLeasesOfItsUri()
    {
        const Lease one(*_changes, "one");
        const Lease two(*_changes, "two");
        change(*_changes, "one");
        CPPUNIT_ASSERT(!one.isHeld());
        CPPUNIT_ASSERT(two.isHeld());
        CPPUNIT_ASSERT(Lease(*_changes, "one").isHeld());
    }

    void theLeaseOfTheChangeItselfIsSpared()
    {
        Lease own(*_changes, "one");
        const Lease other(*_changes, "one");
        Lease::revokeAll(*_changes, "one", own);
        CPPUNIT_ASSERT(own.isHeld());
        CPPUNIT_ASSERT(!other.isHeld());
        Lease::revokeAll(*_changes, "two", own);
        CPPUNIT_ASSERT(own.isHeld());
    }

    void aLeaseThatHasBeenRevokedIsNotSpared()
    {
        Lease own(*_changes, "one");
        change(*_changes, "one");
        Lease::revokeAll(*_changes, "one", own);
        CPPUNIT_ASSERT(!own.isHeld());
    }

    void anotherProxyOnTheFolderRevokes()
    {
        const ChangeCounters others(_folder);
        const Lease lease(*_changes, "one");
        change(others, "one");
        CPPUNIT_ASSERT(!lease.isHeld());
    }

    void aChildRevokes()
    {
        const Lease lease(*_changes, "one");
        changeInAChild("one");
        CPPUNIT_ASSERT(!lease.isHeld());
    }

    void withoutTheFileTheChildrenOfOneProxyRevoke()
    {
        fs::remove(_folder / changesFile);
        _changes = std::make_unique<ChangeCounters>(_folder);
        aChildRevokes();
        CPPUNIT_ASSERT(fs::is_empty(_folder));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LeaseTest);

} // namespace
