// A file in the cache folder may be damaged: by a crash of the whole machine, by the disk, by hand,
// by an older proxy. Then the request is a miss, and the file is replaced.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace fs = std::filesystem;

namespace Process
{

class DamagedEntryTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(DamagedEntryTest);
    CPPUNIT_TEST(aChangedBitInTheHeadIsNoticed);
    CPPUNIT_TEST(aTruncatedEntryIsAMiss);
    CPPUNIT_TEST(anEntryOfAnotherVersionIsAMiss);
    CPPUNIT_TEST(aFileThatIsNotAnEntryIsAMiss);
    CPPUNIT_TEST(anEntryWithoutEndDoesNotTakeMemory);
    CPPUNIT_TEST(aFolderInPlaceOfAnEntryStays);
    CPPUNIT_TEST(aDanglingLinkInPlaceOfAnEntryIsAMiss);
    CPPUNIT_TEST(strangeFilesInTheFoldersDoNoHarm);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        startProxy();
        fetch(page);
        _entry = entryOf(page);
        _undamaged = read(_entry);
    }

    void aChangedBitInTheHeadIsNoticed()
    {
        const std::size_t head = _undamaged.size() - bodyOf(page).size();
        CPPUNIT_ASSERT(head > 100 && _undamaged.ends_with(bodyOf(page)));
        for (std::size_t at = 0; at < head; ++at)
        {
            std::string damaged = _undamaged;
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 7)));
            assertMiss(damaged, "byte " + std::to_string(at));
        }
    }

    void aTruncatedEntryIsAMiss()
    {
        const std::size_t head = _undamaged.size() - bodyOf(page).size();
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, head / 2, head - 2, head - 1,
                 head, head + 1, _undamaged.size() - 1})
            assertMiss(_undamaged.substr(0, size), std::to_string(size) + " bytes");
        assertMiss(_undamaged + "x", "one byte too many");
    }

    void anEntryOfAnotherVersionIsAMiss()
    {
        const std::string title = _undamaged.substr(0, _undamaged.find("\r\n"));
        assertMiss(title + "\r\nReceived Mon, 23 Nov 2026 10:00:00 GMT\r\nHTTP/1.1 200 OK\r\n"
                           "Cache-Control: max-age=600\r\n\r\nas lab 3 wrote it",
            "an entry of an older proxy");
    }

    void aFileThatIsNotAnEntryIsAMiss()
    {
        assertMiss(bytesOf(99, 100'000), "random bytes");
        assertMiss(std::string(3'000'000, '\0'), "zeros");
        assertMiss(std::string(3'000'000, '\n'), "empty lines");
        assertMiss("\r\n\r\n", "blank lines");
    }

    /// A gigabyte that takes no room on the disk (a hole): of a title without end, of a line without
    /// end, and of a body.
    void anEntryWithoutEndDoesNotTakeMemory()
    {
        const std::string title = _undamaged.substr(0, _undamaged.find("\r\n"));
        const std::string head = _undamaged.substr(0, _undamaged.size() - bodyOf(page).size());
        for (const std::string& begin : {title, title + "\r\n", head})
        {
            write(_entry, begin);
            fs::resize_file(_entry, std::uintmax_t{1} << 30);
            const std::size_t before = asked(page);
            auto client = ask(pageOf(page));
            await("answer", [&] { return client->responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL(before + 1, asked(page));
            const std::string status =
                read("/proc/" + std::to_string(children().front()) + "/status");
            const std::string peak = status.substr(status.find("VmHWM:") + 6);
            CPPUNIT_ASSERT_MESSAGE(peak.substr(0, peak.find('\n')), std::stoul(peak) < 400'000);
            client.reset();
            awaitNoChild();
        }
    }

    /// B does not make folders of this name, so it removes none: the page is never stored.
    void aFolderInPlaceOfAnEntryStays()
    {
        fs::remove(_entry);
        fs::create_directories(_entry / "within");
        write(_entry / "file", "hello");
        const std::size_t before = asked(page);
        fetch(page);
        fetch(page);
        CPPUNIT_ASSERT_EQUAL(before + 2, asked(page));
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), read(_entry / "file"));
    }

    void aDanglingLinkInPlaceOfAnEntryIsAMiss()
    {
        fs::remove(_entry);
        fs::create_symlink("/nowhere/at/all", _entry);
        assertMissed(page);
    }

    void strangeFilesInTheFoldersDoNoHarm()
    {
        for (const char* folder : {".", temporaryFiles, fetches})
        {
            write(cache() / folder / "README", "hello");
            fs::create_directories(cache() / folder / "a folder" / "within");
            fs::create_symlink("/nowhere/at/all", cache() / folder / "link");
        }
        assertStored(page);
        assertMissed(page + 1);
        killAllAndStartAgain();
        assertStored(page);
        assertMissed(page + 2);
        for (const char* folder : {".", temporaryFiles, fetches})
            CPPUNIT_ASSERT_EQUAL(std::string("hello"), read(cache() / folder / "README"));
    }

private:
    static constexpr std::size_t page = 17;

    void assertMiss(const std::string& damaged, const std::string& what)
    {
        write(_entry, damaged);
        const std::size_t before = asked(page);
        fetch(page);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("taken for complete: " + what, before + 1, asked(page));
        fetch(page);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("not stored after: " + what, before + 1, asked(page));
    }

    fs::path _entry;
    std::string _undamaged;
};

CPPUNIT_TEST_SUITE_REGISTRATION(DamagedEntryTest);

} // namespace Process
