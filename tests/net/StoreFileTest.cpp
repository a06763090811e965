// A path through a descriptor, taken apart; and a file that is removed only if it is the right one.

#include "store/StoreFile.h"
#include "store/FileStatus.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string>

namespace
{

namespace fs = std::filesystem;
using namespace proxy;

class StoreFileTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StoreFileTest);
    CPPUNIT_TEST(aNameBelowADescriptorIsTakenApart);
    CPPUNIT_TEST(anyOtherPathStaysWhole);
    CPPUNIT_TEST(aNameInAFolderAndItsPathLeadToEachOther);
    CPPUNIT_TEST(aFileOutsideTheFolderIsItsOwnName);
    CPPUNIT_TEST(aFileIsFoundThroughAFolderThatHasMoved);
    CPPUNIT_TEST(aFileTakesThePlaceOfAnother);
    CPPUNIT_TEST(anOpenFileThatHasItsNameHasAStatusOfNow);
    CPPUNIT_TEST(anOpenFileThatLosesItsNameKeepsItsStatus);
    CPPUNIT_TEST(onlyTheFileThatIsOpenIsRemoved);
    CPPUNIT_TEST_SUITE_END();

    const Support::TemporaryFolder _place{"store"};
    const fs::path _folder = _place.path();

    static void assertPlace(int folder, const std::string& name, const std::string& path)
    {
        const Place place = placeOf(path);
        CPPUNIT_ASSERT_EQUAL(folder, place.folder);
        CPPUNIT_ASSERT_EQUAL(name, std::string(place.name));
    }

    static FileDescriptor create(const fs::path& file)
    {
        return openOwnFile(file, O_RDWR | O_CREAT | O_EXCL);
    }

public:
    void aNameBelowADescriptorIsTakenApart()
    {
        assertPlace(7, "name", "/proc/self/fd/7/name");
        assertPlace(123, "fetches/name", pathThrough(123) / "fetches" / "name");
    }

    void anyOtherPathStaysWhole()
    {
        for (const std::string path :
            {"/tmp/cache/name", "name", "", "/proc/self/fd/", "/proc/self/fd/7", "/proc/self/fd/7/",
                "/proc/self/fd/x/name", "/proc/self/fd/7x/name", "/proc/self/fd/-1/name",
                "/proc/self/fd/99999999999/name"})
            assertPlace(AT_FDCWD, path, path);
    }

    void aNameInAFolderAndItsPathLeadToEachOther()
    {
        for (const std::string name : {"name", "fetches/name"})
        {
            CPPUNIT_ASSERT_EQUAL("/a/folder/" + name, fileIn("/a/folder", name));
            CPPUNIT_ASSERT_EQUAL(name, nameIn("/a/folder", "/a/folder/" + name));
        }
    }

    void aFileOutsideTheFolderIsItsOwnName()
    {
        for (const std::string file : {"/a/folders/name", "/a/folder", "/a/other/name"})
            CPPUNIT_ASSERT_EQUAL(file, nameIn("/a/folder", file));
    }

    void aFileIsFoundThroughAFolderThatHasMoved()
    {
        fs::create_directory(_folder / "one");
        const FileDescriptor folder(::open((_folder / "one").c_str(), O_RDONLY | O_DIRECTORY));
        const fs::path file = pathThrough(folder.get()) / "file";
        CPPUNIT_ASSERT(create(file));
        fs::rename(_folder / "one", _folder / "two");
        CPPUNIT_ASSERT(statusOf(file));
        CPPUNIT_ASSERT(openOwnFile(file, O_RDONLY));
        CPPUNIT_ASSERT(removeOwnFile(file));
        CPPUNIT_ASSERT(fs::is_empty(_folder / "two"));
    }

    void aFileTakesThePlaceOfAnother()
    {
        const FileDescriptor folder(::open(_folder.c_str(), O_RDONLY | O_DIRECTORY));
        const fs::path through = pathThrough(folder.get());
        const FileDescriptor newer = create(_folder / "newer");
        const FileDescriptor older = create(_folder / "older");
        CPPUNIT_ASSERT(renameFile(through / "newer", through / "older"));
        CPPUNIT_ASSERT(isSameFile(*statusOf(newer.get()), statusOf(_folder / "older")));
        CPPUNIT_ASSERT(!hasName(older.get()));
        CPPUNIT_ASSERT(!renameFile(through / "newer", through / "older"));
        CPPUNIT_ASSERT_EQUAL(ENOENT, errno);
    }

    void anOpenFileThatHasItsNameHasAStatusOfNow()
    {
        OpenFile file = openWithStatus(_folder / "file", O_RDWR | O_CREAT);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{0}, file.status.size);
        CPPUNIT_ASSERT(writeAt(file.descriptor, 0, "four"));
        CPPUNIT_ASSERT(hasName(file));
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{4}, file.status.size);
    }

    void anOpenFileThatLosesItsNameKeepsItsStatus()
    {
        OpenFile file = openWithStatus(_folder / "file", O_RDWR | O_CREAT);
        fs::rename(file.path, _folder / "other");
        CPPUNIT_ASSERT(!hasName(file));
        const FileDescriptor newer = create(file.path);
        CPPUNIT_ASSERT(writeAt(newer, 0, "four"));
        CPPUNIT_ASSERT(!hasName(file));
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{0}, file.status.size);
    }

    void onlyTheFileThatIsOpenIsRemoved()
    {
        const fs::path file = _folder / "file";
        const FileDescriptor older = create(file);
        fs::rename(file, _folder / "other");
        const FileDescriptor newer = create(file);
        CPPUNIT_ASSERT(!removeOwnFile(file, *statusOf(older.get())));
        CPPUNIT_ASSERT(hasName(newer.get()));
        CPPUNIT_ASSERT(removeOwnFile(file, *statusOf(newer.get())));
        CPPUNIT_ASSERT(!hasName(newer.get()));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StoreFileTest);

} // namespace
