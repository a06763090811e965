// Files are saved before next() is called, so no test waits for more than the time of quiet.

#include "tests/tools/watch/SourceFolder.h"

#include "tools/watch/SaveWatcher.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>
#include <thread>
#include <unistd.h>

namespace
{

using namespace std::chrono_literals;
using Paths = std::vector<std::string>;

class SaveWatcherTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SaveWatcherTest);
    CPPUNIT_TEST(aSaveEndsTheWait);
    CPPUNIT_TEST(aBurstIsOneAnswer);
    CPPUNIT_TEST(aSaveDuringTheTimeOfQuietBelongsToTheBurst);
    CPPUNIT_TEST(aNewFolderIsWatched);
    CPPUNIT_TEST(aFolderThatIsReplacedIsStillWatched);
    CPPUNIT_TEST(aFolderThatHasGoneIsNamed);
    CPPUNIT_TEST(withoutABellItLooksAgain);
    CPPUNIT_TEST(networkFileSystemsAreDeaf);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ::alarm(60); // a wait without end ends the program
        _folder.write("net/a.cpp", "a");
    }
    void tearDown() override { ::alarm(0); }

    void aSaveEndsTheWait()
    {
        const auto watcher = watch();
        _folder.write("net/a.cpp", "ab");
        expect({"net/a.cpp"}, *watcher);
        _folder.write("net/a.cpp", "abc");
        expect({"net/a.cpp"}, *watcher);
    }

    void aBurstIsOneAnswer()
    {
        const auto watcher = watch();
        _folder.write("net/.a.cpp.swp", "a");
        _folder.write("main.cpp", "a");
        _folder.write("net/a.cpp", "ab");
        _folder.write("net/b.h", "a");
        expect({"main.cpp", "net/a.cpp", "net/b.h"}, *watcher);
    }

    void aSaveDuringTheTimeOfQuietBelongsToTheBurst()
    {
        const auto watcher = watch({1s, 1ms});
        _folder.write("net/a.cpp", "ab");
        const std::jthread other([this] { _folder.write("net/b.cpp", "a"); });
        expect({"net/a.cpp", "net/b.cpp"}, *watcher);
    }

    void aNewFolderIsWatched()
    {
        const auto watcher = watch();
        _folder.write("new/folder/b.cpp", "a");
        expect({"new/folder/b.cpp"}, *watcher);
        _folder.write("new/folder/b.cpp", "ab");
        expect({"new/folder/b.cpp"}, *watcher);
    }

    void aFolderThatIsReplacedIsStillWatched()
    {
        const auto watcher = watch();
        _folder.remove();
        _folder.write("net/a.cpp", "ab");
        expect({"net/a.cpp"}, *watcher);
        _folder.write("net/a.cpp", "abc");
        expect({"net/a.cpp"}, *watcher);
    }

    void aFolderThatHasGoneIsNamed()
    {
        const auto watcher = watch();
        _folder.remove();
        CPPUNIT_ASSERT_THROW(watcher->next(), std::runtime_error);
    }

    void withoutABellItLooksAgain()
    {
        const auto watcher = watch();
        CPPUNIT_ASSERT(_warnings.empty());
        watcher->doWithoutBell("This test");
        _folder.write("net/a.cpp", "ab");
        expect({"net/a.cpp"}, *watcher);
        _folder.write("new/b.cpp", "a");
        expect({"new/b.cpp"}, *watcher);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _warnings.size());
        CPPUNIT_ASSERT_EQUAL(
            std::string("This test does not report saves, so watch looks twice a second."),
            _warnings[0]);
    }

    void networkFileSystemsAreDeaf()
    {
        for (const long type : {0x6969L, 0xFF534D42L, 0x65735546L, 0x01021997L, 0x786F4256L})
            CPPUNIT_ASSERT(!Watch::deafFileSystem(type).empty());
        // As a long of 32 bits it is negative.
        CPPUNIT_ASSERT_EQUAL(std::string("SMB"), Watch::deafFileSystem(-0x01ACB2BEL));
        constexpr long overlay = 0x794C7630;
        constexpr long ext4 = 0xEF53;
        CPPUNIT_ASSERT(
            Watch::deafFileSystem(overlay).empty() && Watch::deafFileSystem(ext4).empty());
    }

private:
    std::unique_ptr<Watch::SaveWatcher> watch(Watch::SaveWatcher::Times times = {20ms, 1ms})
    {
        return std::make_unique<Watch::SaveWatcher>(
            Paths{_folder.path("")},
            [this](const std::string& warning) { _warnings.push_back(warning); }, times);
    }

    void expect(const Paths& names, Watch::SaveWatcher& watcher) const
    {
        Paths paths;
        for (const auto& name : names)
            paths.push_back(_folder.path(name));
        CPPUNIT_ASSERT(paths == watcher.next());
    }

    SourceFolder _folder;
    Paths _warnings;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SaveWatcherTest);

} // namespace
