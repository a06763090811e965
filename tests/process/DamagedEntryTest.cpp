// What lies in the cache folder may be damaged: by a crash of the whole machine, by a disk, by
// somebody's hand, by an older proxy. That is a miss, and gone afterwards.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace fs = std::filesystem;

namespace Process
{

class DamagedEntryTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(DamagedEntryTest);
    CPPUNIT_TEST(bitThatHasChangedInTheHeadIsNoticed);
    CPPUNIT_TEST(cutEntryIsAMiss);
    CPPUNIT_TEST(entryOfAnotherVersionIsAMiss);
    CPPUNIT_TEST(fileThatIsNoEntryIsAMiss);
    CPPUNIT_TEST(folderInItsPlaceIsAMiss);
    CPPUNIT_TEST(linkThatLeadsNowhereIsAMiss);
    CPPUNIT_TEST(strangeFilesInTheFoldersHarmNobody);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        startProxy();
        fetch(page);
        _entry = entryOf(page);
        _whole = read(_entry);
    }

    void bitThatHasChangedInTheHeadIsNoticed()
    {
        const std::size_t head = _whole.size() - bodyOf(page).size();
        CPPUNIT_ASSERT(head > 100 && _whole.ends_with(bodyOf(page)));
        for (std::size_t at = 0; at < head; ++at)
        {
            std::string damaged = _whole;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 7)));
            isAMiss(damaged, "byte " + std::to_string(at));
        }
    }

    void cutEntryIsAMiss()
    {
        const std::size_t head = _whole.size() - bodyOf(page).size();
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, head / 2, head - 2, head - 1,
                 head, head + 1, _whole.size() - 1})
            isAMiss(_whole.substr(0, size), std::to_string(size) + " bytes");
        isAMiss(_whole + "x", "a byte too much");
    }

    void entryOfAnotherVersionIsAMiss()
    {
        const std::string title = _whole.substr(0, _whole.find("\r\n"));
        isAMiss(title + "\r\nReceived Mon, 23 Nov 2026 10:00:00 GMT\r\nHTTP/1.1 200 OK\r\n"
                        "Cache-Control: max-age=600\r\n\r\nas lab 3 wrote it",
            "an older one");
    }

    void fileThatIsNoEntryIsAMiss()
    {
        isAMiss(bytesOf(99, 100'000), "random bytes");
        isAMiss(std::string(3'000'000, '\0'), "zeros");
        isAMiss(std::string(3'000'000, '\n'), "empty lines");
        isAMiss("\r\n\r\n", "blank lines");
    }

    void folderInItsPlaceIsAMiss()
    {
        fs::remove(_entry);
        fs::create_directories(_entry / "within");
        write(_entry / "file", "hello");
        assertMissed(page);
    }

    void linkThatLeadsNowhereIsAMiss()
    {
        fs::remove(_entry);
        fs::create_symlink("/nowhere/at/all", _entry);
        assertMissed(page);
    }

    void strangeFilesInTheFoldersHarmNobody()
    {
        for (const char* folder : {".", "incoming", "fetches"})
        {
            write(cache() / folder / "README", "hello");
            fs::create_directories(cache() / folder / "a folder" / "within");
            fs::create_symlink("/nowhere/at/all", cache() / folder / "link");
        }
        assertKept(page);
        assertMissed(page + 1);
        killAllAndStartAgain();
        assertKept(page);
        assertMissed(page + 2);
        CPPUNIT_ASSERT(!fs::exists(cache() / "incoming" / "README"));
    }

private:
    static constexpr std::size_t page = 17;

    void isAMiss(const std::string& damaged, const std::string& what)
    {
        write(_entry, damaged);
        const std::size_t before = asked(page);
        fetch(page);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("taken for whole: " + what, before + 1, asked(page));
        fetch(page);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("not kept after: " + what, before + 1, asked(page));
    }

    fs::path _entry;
    std::string _whole;
};

CPPUNIT_TEST_SUITE_REGISTRATION(DamagedEntryTest);

} // namespace Process
