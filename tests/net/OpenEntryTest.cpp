// An entry that stays open is used again only while its name leads to the same file.

#include "store/OpenEntry.h"

#include "store/StoreFile.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace
{

using proxy::OpenEntry;
using proxy::StoredResponse;

class OpenEntryTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(OpenEntryTest);
    CPPUNIT_TEST(itIsReadFromItsBeginningAgain);
    CPPUNIT_TEST(aSmallBodyIsReadOnce);
    CPPUNIT_TEST(itIsTakenOnce);
    CPPUNIT_TEST(anotherEntryTakesItsPlace);
    CPPUNIT_TEST(aRemovedFileIsNotUsed);
    CPPUNIT_TEST(aReplacedFileIsNotUsed);
    CPPUNIT_TEST(aFileThatHasBeenWrittenToIsNotUsed);
    CPPUNIT_TEST(aLargeEntryIsNotKept);
    CPPUNIT_TEST_SUITE_END();

    std::filesystem::path _folder;
    std::filesystem::path _file;

public:
    void setUp() override
    {
        std::string name = std::filesystem::temp_directory_path() / "open-XXXXXX";
        _folder = ::mkdtemp(name.data());
        _file = _folder / "entry";
        std::ofstream(_file) << "head, body";
    }
    void tearDown() override { std::filesystem::remove_all(_folder); }

private:
    static std::string bodyOf(StoredResponse& entry)
    {
        std::string text;
        std::getline(entry.body, text);
        return text;
    }
    /// The entry, after its body has been read and sent.
    StoredResponse used(std::uint64_t length = 4) const
    {
        StoredResponse entry{{{200, "OK", {}}, {}}, proxy::openToRead(_file), length};
        entry.begin = 6;
        entry.key = "http://a/";
        entry.body.seekg(entry.begin);
        bodyOf(entry);
        return entry;
    }
    OpenEntry kept() const
    {
        OpenEntry open;
        open.keep(used());
        CPPUNIT_ASSERT(!open.isOf("http://a/"));
        open.keep(used());
        CPPUNIT_ASSERT(open.isOf("http://a/"));
        CPPUNIT_ASSERT(!open.isOf("http://b/"));
        return open;
    }

public:
    void itIsReadFromItsBeginningAgain()
    {
        auto open = kept();
        for (int time = 0; time < 3; ++time)
        {
            auto entry = open.take(_file);
            CPPUNIT_ASSERT(entry);
            CPPUNIT_ASSERT_EQUAL(std::string("body"), bodyOf(*entry));
            open.keep(std::move(*entry));
        }
    }

    void aSmallBodyIsReadOnce()
    {
        auto open = kept();
        auto entry = open.take(_file);
        std::ofstream(_file) << "HEAD, BODY";
        CPPUNIT_ASSERT_EQUAL(std::string("body"), bodyOf(*entry));
    }

    void itIsTakenOnce()
    {
        auto open = kept();
        CPPUNIT_ASSERT(open.take(_file));
        CPPUNIT_ASSERT(!open.isOf("http://a/"));
        CPPUNIT_ASSERT(!open.take(_file));
    }

    void anotherEntryTakesItsPlace()
    {
        auto open = kept();
        auto other = used();
        other.key = "http://b/";
        open.keep(std::move(other));
        CPPUNIT_ASSERT(!open.isOf("http://a/"));
        CPPUNIT_ASSERT(!open.isOf("http://b/"));
        open.keep(used());
        CPPUNIT_ASSERT(!open.isOf("http://a/"));
    }

    void aRemovedFileIsNotUsed()
    {
        auto open = kept();
        std::filesystem::remove(_file);
        CPPUNIT_ASSERT(!open.take(_file));
    }

    void aReplacedFileIsNotUsed()
    {
        auto open = kept();
        const auto time = std::filesystem::last_write_time(_file);
        std::ofstream(_folder / "new") << "head, news";
        std::filesystem::last_write_time(_folder / "new", time);
        std::filesystem::rename(_folder / "new", _file);
        CPPUNIT_ASSERT(!open.take(_file));
    }

    void aFileThatHasBeenWrittenToIsNotUsed()
    {
        auto open = kept();
        const auto time = std::filesystem::last_write_time(_file);
        std::filesystem::last_write_time(_file, time - std::chrono::hours(1));
        CPPUNIT_ASSERT(!open.take(_file));
    }

    void aLargeEntryIsNotKept()
    {
        auto open = kept();
        open.keep(used(64 * 1024));
        CPPUNIT_ASSERT(open.isOf("http://a/"));
        open.keep(used(64 * 1024 + 1));
        CPPUNIT_ASSERT(!open.isOf("http://a/"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(OpenEntryTest);

} // namespace
