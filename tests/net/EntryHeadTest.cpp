// The head of an entry is found in the bytes of one read. It is compared with the way that reads line by line.

#include "FileStream.h"
#include "store/Entry.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <fcntl.h>

namespace
{

using proxy::FileDescriptor;
using proxy::FileStream;

class EntryHeadTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(EntryHeadTest);
    CPPUNIT_TEST(bothWaysReadTheSame);
    CPPUNIT_TEST(theTimeIsReadAsItWasWritten);
    CPPUNIT_TEST(aTimeThatThereIsNotIsNoTime);
    CPPUNIT_TEST_SUITE_END();

    std::string _path;

    static constexpr const char* key = "http://a/";

public:
    void setUp() override
    {
        _path = std::filesystem::temp_directory_path() / "entry-XXXXXX";
        ::close(::mkstemp(_path.data()));
    }
    void tearDown() override { std::filesystem::remove(_path); }

private:
    void compare(const std::string& text)
    {
        std::ofstream(_path, std::ios::binary | std::ios::trunc) << text;
        FileStream file(FileDescriptor(::open(_path.c_str(), O_RDONLY | O_CLOEXEC)));
        std::istringstream lines(text);
        const std::string expected = proxy::readEntryHead(lines);
        CPPUNIT_ASSERT_EQUAL(expected, proxy::readEntryHead(file));
        if (!expected.empty() && lines)
            CPPUNIT_ASSERT(lines.tellg() == file.tellg());
    }

    static proxy::CacheResponse response(std::size_t length)
    {
        const proxy::Moment asked{std::chrono::milliseconds(1'764'500'000'250)};
        return {{200, "OK", {{"Date", "x"}, {"X", std::string(length, 'x')}}}, asked};
    }

public:
    void bothWaysReadTheSame()
    {
        // Up to a head that is longer than what one read brings.
        for (const std::size_t length : {0u, 1u, 8000u, 20'000u})
        {
            const std::string head = proxy::formatEntryHead(key, response(length));
            for (const char* body : {"", "body", "\r\n", "\r\n\r\nbody"})
                compare(head + body);
            for (const std::size_t missing : {1u, 2u, 3u, 4u, 5u, 100u})
                compare(head.substr(0, head.size() - missing));
        }
        for (const char* other : {"", "Response to GET ", "Response to GET a\r\n\r\n\r\nb",
                 "Response to GET a\r\n\r\nb\n\r\n", "GET / HTTP/1.1\r\n\r\na\r\n\r\n"})
            compare(other);
    }

    void theTimeIsReadAsItWasWritten()
    {
        const auto written = response(0);
        const auto read = proxy::parseEntryHead(proxy::formatEntryHead(key, written), key);
        CPPUNIT_ASSERT(read);
        CPPUNIT_ASSERT(written.requestTime == read->requestTime);
    }

    void aTimeThatThereIsNotIsNoTime()
    {
        const std::string head = proxy::formatEntryHead(key, response(0));
        const std::string time = "2025-11-30T10:53:20.250000Z";
        const auto at = head.find(time);
        CPPUNIT_ASSERT(at != std::string::npos);
        for (const char* other : {"2025-13-30T10:53:20.250000Z", "2025-02-29T10:53:20.250000Z",
                 "2025-11-30T24:53:20.250000Z", "2025-11-30T10:60:20.250000Z",
                 "2025-11-30 10:53:20.250000Z", "2025-11-30T10:53:20.25",
                 "2025-11-30T10:53:20.25000xZ"})
            CPPUNIT_ASSERT(
                !proxy::parseEntryHead(std::string(head).replace(at, time.size(), other), key));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(EntryHeadTest);

} // namespace
