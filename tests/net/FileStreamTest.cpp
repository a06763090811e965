// A FileStream is compared with an ifstream of the same file.

#include "FileStream.h"

#include "tests/support/Files.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace
{

using proxy::FileDescriptor;
using proxy::FileStream;

class FileStreamTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(FileStreamTest);
    CPPUNIT_TEST(itDoesWhatAnIfstreamDoes);
    CPPUNIT_TEST(aSeekToTheEndFindsWhatHasBeenWrittenSince);
    CPPUNIT_TEST(aSeekBackFindsWhatHasChanged);
    CPPUNIT_TEST(itShowsWhatComesNext);
    CPPUNIT_TEST(itIsTakenInLargePieces);
    CPPUNIT_TEST(whatIsInMemoryIsNotReadAgain);
    CPPUNIT_TEST(itEndsAtItsLimit);
    CPPUNIT_TEST(itKnowsThatTheFileHasEndedTooEarly);
    CPPUNIT_TEST(itIsMovedWithItsPosition);
    CPPUNIT_TEST(anIfstreamBecomesOne);
    CPPUNIT_TEST(withoutAFileItHasFailed);
    CPPUNIT_TEST_SUITE_END();

    std::string _path;

public:
    void setUp() override
    {
        _path = std::filesystem::temp_directory_path() / "stream-XXXXXX";
        ::close(::mkstemp(_path.data()));
    }
    void tearDown() override { std::filesystem::remove(_path); }

private:
    void write(const std::string& bytes) { std::ofstream(_path, std::ios::app) << bytes; }
    FileStream open() const { return FileStream(descriptor()); }
    FileDescriptor descriptor() const
    {
        return FileDescriptor(::open(_path.c_str(), O_RDONLY | O_CLOEXEC));
    }
    /// Up to `size` of the next bytes.
    static std::string next(std::istream& file, std::size_t size)
    {
        std::string bytes(size, '\0');
        file.read(bytes.data(), static_cast<std::streamsize>(size));
        bytes.resize(static_cast<std::size_t>(file.gcount()));
        return bytes;
    }

public:
    void itDoesWhatAnIfstreamDoes()
    {
        std::mt19937 random(14);
        const auto below = [&random](std::size_t limit)
        {
            return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
        };
        std::string bytes(50'000, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(below(256));
        write(bytes);
        FileStream file = open();
        std::ifstream expected(_path, std::ios::binary);
        for (int step = 0; step < 5000; ++step)
        {
            const std::size_t size = below(2) == 0 ? below(30) : below(20'000);
            const auto place = static_cast<std::streamoff>(below(bytes.size() + 1));
            const auto action = below(4);
            if (action == 0)
            {
                file.clear();
                expected.clear();
                file.seekg(place);
                expected.seekg(place);
            }
            else if (action == 1)
                CPPUNIT_ASSERT_EQUAL(expected.get(), file.get());
            else
                CPPUNIT_ASSERT(next(expected, size) == next(file, size));
            CPPUNIT_ASSERT_EQUAL(expected.eof(), file.eof());
            CPPUNIT_ASSERT(expected.tellg() == file.tellg());
            if (file)
                CPPUNIT_ASSERT_EQUAL(proxy::bytesLeft(expected), proxy::bytesLeft(file));
        }
    }

    void aSeekToTheEndFindsWhatHasBeenWrittenSince()
    {
        write("one");
        FileStream file = open();
        CPPUNIT_ASSERT_EQUAL(std::string("one"), next(file, 100));
        write("two");
        file.clear();
        file.seekg(3);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3}, proxy::bytesLeft(file));
        CPPUNIT_ASSERT_EQUAL(std::string("two"), next(file, 100));
    }

    void aSeekBackFindsWhatHasChanged()
    {
        write("one");
        FileStream file = open();
        CPPUNIT_ASSERT_EQUAL(std::string("on"), next(file, 2));
        std::ofstream(_path) << "two";
        file.seekg(0);
        CPPUNIT_ASSERT_EQUAL(std::string("two"), next(file, 3));
    }

    void itShowsWhatComesNext()
    {
        write("one, two");
        FileStream file = open();
        CPPUNIT_ASSERT(file.upcoming() == "one, two");
        CPPUNIT_ASSERT_EQUAL(std::string("one, "), next(file, 5));
        CPPUNIT_ASSERT(file.upcoming() == "two");
        CPPUNIT_ASSERT_EQUAL(std::string("two"), next(file, 3));
        CPPUNIT_ASSERT(file.upcoming().empty());
    }

    void itIsTakenInLargePieces()
    {
        const std::string bytes = Support::randomBytes(100'000);
        write(bytes);
        FileStream streams[] = {open(), std::ifstream(_path, std::ios::binary)};
        for (FileStream& file : streams)
        {
            CPPUNIT_ASSERT_EQUAL(bytes.substr(0, 10), next(file, 10));
            CPPUNIT_ASSERT(bytes.substr(10, 30'000) == file.take(30'000));
            CPPUNIT_ASSERT(bytes.substr(30'010, 100) == file.take(100));
            CPPUNIT_ASSERT_EQUAL(std::streamoff{30'110}, std::streamoff{file.tellg()});
            CPPUNIT_ASSERT(bytes.substr(30'110) == file.take(200'000));
            CPPUNIT_ASSERT(file.take(1).empty());
        }
    }

    void whatIsInMemoryIsNotReadAgain()
    {
        const std::string old(30'000, 'o');
        write(old);
        FileStream file = open();
        next(file, 5);
        CPPUNIT_ASSERT(file.take(20'000) == old.substr(0, 20'000));
        std::ofstream(_path) << std::string(30'000, 'n');
        for (const std::streamoff place : {5, 10'000})
        {
            file.returnTo(place);
            CPPUNIT_ASSERT_EQUAL(std::string("o"), next(file, 1));
        }
        file.returnTo(0);
        CPPUNIT_ASSERT_EQUAL(std::string("n"), next(file, 1));
    }

    void itEndsAtItsLimit()
    {
        const std::string bytes(20'000, 'x');
        write(bytes + "more");
        for (const std::size_t piece : {std::size_t{1}, std::size_t{9000}, std::size_t{20'000}})
        {
            FileStream file(descriptor(), bytes.size());
            CPPUNIT_ASSERT_EQUAL(std::uint64_t{bytes.size()}, proxy::bytesLeft(file));
            std::string read;
            while (file)
                read += next(file, piece);
            CPPUNIT_ASSERT(read == bytes);
            CPPUNIT_ASSERT(file.eof());
            CPPUNIT_ASSERT(!file.endedBefore(bytes.size()));
        }
    }

    void itKnowsThatTheFileHasEndedTooEarly()
    {
        write("one");
        FileStream file(descriptor(), 5);
        CPPUNIT_ASSERT(!file.endedBefore(5)); // Nothing has been read.
        CPPUNIT_ASSERT_EQUAL(std::string("one"), next(file, 5));
        CPPUNIT_ASSERT(file.endedBefore(5));
        CPPUNIT_ASSERT(!file.endedBefore(3));
    }

    void itIsMovedWithItsPosition()
    {
        write("one, two");
        FileStream file = open();
        next(file, 5);
        FileStream moved(std::move(file));
        CPPUNIT_ASSERT_EQUAL(std::string("t"), next(moved, 1));
        FileStream assigned{FileDescriptor()};
        assigned = std::move(moved);
        CPPUNIT_ASSERT(assigned.descriptor() >= 0);
        CPPUNIT_ASSERT_EQUAL(std::string("wo"), next(assigned, 2));
    }

    void anIfstreamBecomesOne()
    {
        write("one, two");
        std::ifstream opened(_path, std::ios::binary);
        next(opened, 5);
        FileStream file = std::move(opened);
        CPPUNIT_ASSERT(file.descriptor() < 0);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3}, proxy::bytesLeft(file));
        FileStream moved(std::move(file));
        CPPUNIT_ASSERT_EQUAL(std::string("two"), next(moved, 100));
        CPPUNIT_ASSERT(!FileStream(std::ifstream(_path + ".missing")));
    }

    void withoutAFileItHasFailed()
    {
        FileStream file{FileDescriptor()};
        CPPUNIT_ASSERT(!file);
        CPPUNIT_ASSERT(file.descriptor() < 0);
        CPPUNIT_ASSERT(next(file, 1).empty());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FileStreamTest);

} // namespace
