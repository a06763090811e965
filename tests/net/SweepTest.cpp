// A store that starts removes the files that killed processes have left. Those of a living process
// stay, also one that has been created a moment ago.

#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/Store.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <thread>

namespace
{

using namespace proxy;

class SweepTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SweepTest);
    CPPUNIT_TEST(aFileThatIsSweptBeforeItIsLockedIsCreatedAgain);
    CPPUNIT_TEST(aFileThatIsSweptEachTimeIsGivenUp);
    CPPUNIT_TEST(whatCannotBeCreatedIsNotTriedAgain);
    CPPUNIT_TEST(copiesOutliveTheStartOfAnotherStore);
    CPPUNIT_TEST_SUITE_END();

    const Support::TemporaryFolder _folder{"sweep"};
    FileDescriptor _file;
    std::string _name;
    int _created = 0;

    Store start() { return {_folder.path(), std::uint64_t{1} << 20, Audience::cdn}; }

    /// Creates a file that looks like a copy. `sweeps` times a store starts before it is locked.
    int create(int sweeps)
    {
        _name = std::filesystem::path(_folder.path()) / incomingFolder / "XXXXXX";
        _file.reset(::mkostemp(_name.data(), O_CLOEXEC));
        if (_created++ < sweeps)
            start();
        return _file.get();
    }

public:
    void setUp() override { start(); }

    void aFileThatIsSweptBeforeItIsLockedIsCreatedAgain()
    {
        createLocked([this] { return create(2); }, _name);
        CPPUNIT_ASSERT_EQUAL(3, _created);
        CPPUNIT_ASSERT(hasName(_file.get()));
        start();
        CPPUNIT_ASSERT(hasName(_file.get()));
    }

    void aFileThatIsSweptEachTimeIsGivenUp()
    {
        createLocked([this] { return create(mostTries); }, _name);
        CPPUNIT_ASSERT_EQUAL(mostTries, _created);
        CPPUNIT_ASSERT(!hasName(_file.get()));
    }

    void whatCannotBeCreatedIsNotTriedAgain()
    {
        createLocked(
            [this]
            {
                ++_created;
                errno = ENOSPC;
                return -1;
            },
            _name);
        CPPUNIT_ASSERT_EQUAL(1, _created);
        CPPUNIT_ASSERT_EQUAL(ENOSPC, errno);
    }

    void copiesOutliveTheStartOfAnotherStore()
    {
        constexpr int many = 1000;
        std::atomic<bool> isOver = false;
        std::thread others(
            [&]
            {
                while (!isOver)
                    start();
            });
        Store store = start();
        int copies = 0;
        for (int count = 0; count < many; ++count)
        {
            const auto copy = store.begin("key", CacheResponse({}, {}), nullptr);
            copy->readBody(); // creates the file
            copies += std::filesystem::exists(copy->temporaryFile()) ? 1 : 0;
        }
        isOver = true;
        others.join();
        CPPUNIT_ASSERT_EQUAL(many, copies);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SweepTest);

} // namespace
