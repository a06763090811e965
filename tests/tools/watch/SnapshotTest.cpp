// Which files of a folder are looked at, and what counts as a save.

#include "tests/tools/watch/SourceFolder.h"

#include "tools/watch/Snapshot.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using Watch::Snapshot;
using Paths = std::vector<std::string>;

class SnapshotTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SnapshotTest);
    CPPUNIT_TEST(onlyVisibleSourceFilesCount);
    CPPUNIT_TEST(hiddenFoldersAreLeftOut);
    CPPUNIT_TEST(aSaveInPlaceIsSeen);
    CPPUNIT_TEST(aFileThatReplacesAnotherIsSeen);
    CPPUNIT_TEST(aNewFileIsSeenAndARemovedOneIsNot);
    CPPUNIT_TEST(severalFoldersAreOneSnapshot);
    CPPUNIT_TEST(aMissingFolderIsNamed);
    CPPUNIT_TEST_SUITE_END();

public:
    void onlyVisibleSourceFilesCount()
    {
        for (const auto* name : {"Listener.cpp", "Listener.h"})
            CPPUNIT_ASSERT_MESSAGE(name, Watch::isSource(name));
        for (const auto* name :
            {".#Listener.cpp", "._Listener.h", "Listener.cpp~", "#Listener.cpp#",
                ".Listener.cpp.swp", "4913", "AGENTS.md", "proxy", "Listener.cpp.orig"})
            CPPUNIT_ASSERT_MESSAGE(name, !Watch::isSource(name));
    }

    void hiddenFoldersAreLeftOut()
    {
        const auto before = now();
        _folder.write(".git/a.cpp", "a");
        CPPUNIT_ASSERT(now() == before);
    }

    void aSaveInPlaceIsSeen()
    {
        _folder.write("net/a.cpp", "a");
        const auto before = now();
        _folder.write("net/a.cpp", "ab");
        CPPUNIT_ASSERT(Paths{_folder.path("net/a.cpp")} == now().savedSince(before));
    }

    void aFileThatReplacesAnotherIsSeen()
    {
        _folder.write("a.cpp", "a");
        _folder.write("a.cpp~", "b");
        std::filesystem::last_write_time(
            _folder.path("a.cpp~"), std::filesystem::last_write_time(_folder.path("a.cpp")));
        const auto before = now();
        std::filesystem::rename(_folder.path("a.cpp~"), _folder.path("a.cpp"));
        CPPUNIT_ASSERT(Paths{_folder.path("a.cpp")} == now().savedSince(before));
    }

    void aNewFileIsSeenAndARemovedOneIsNot()
    {
        _folder.write("old.cpp", "a");
        const auto before = now();
        _folder.write("new.h", "a");
        std::filesystem::remove(_folder.path("old.cpp"));
        CPPUNIT_ASSERT(Paths{_folder.path("new.h")} == now().savedSince(before));
    }

    void severalFoldersAreOneSnapshot()
    {
        _folder.write("one/a.cpp", "a");
        _folder.write("two/b.cpp", "a");
        const Snapshot both({_folder.path("two"), _folder.path("one")});
        CPPUNIT_ASSERT((Paths{_folder.path("one/a.cpp"), _folder.path("two/b.cpp")}) ==
                       both.savedSince(Snapshot()));
    }

    void aMissingFolderIsNamed()
    {
        try
        {
            const Snapshot none({_folder.path("none")});
            CPPUNIT_FAIL("no exception");
        }
        catch (const std::runtime_error& error)
        {
            CPPUNIT_ASSERT_EQUAL(
                "There is no folder " + _folder.path("none"), std::string(error.what()));
        }
    }

private:
    Snapshot now() const { return Snapshot({_folder.path("")}); }

    SourceFolder _folder;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SnapshotTest);

} // namespace
