// curl - the proxy - nginx: the answers are compared, byte for byte, with what nginx says when it
// is asked directly.

#include "tests/real/Curl.h"
#include "tests/real/Nginx.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/ProxyProcess.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <sys/stat.h>
#include <vector>

namespace
{

using namespace Real;

std::string randomBytes(std::size_t count)
{
    std::mt19937 generator(20140219);
    std::vector<std::uint32_t> words(count / sizeof(std::uint32_t) + 1);
    std::generate(words.begin(), words.end(), std::ref(generator));
    return std::string(reinterpret_cast<const char*>(words.data()), count);
}

void writeFile(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A large file of zeros between two marks: it takes no room on the disk.
void writeLargeFile(const std::string& path, std::streamoff size)
{
    std::ofstream file(path, std::ios::binary);
    file << "begin";
    file.seekp(size - 3);
    file << "end";
}

/// The most memory that a process has had at once, in kilobytes.
long peakMemory(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.compare(0, 6, "VmHWM:") == 0)
            return std::atol(line.c_str() + 6);
    return 0;
}

} // namespace

class RealProgramsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RealProgramsTest);
    CPPUNIT_TEST(textIsTheSame);
    CPPUNIT_TEST(pictureIsTheSame);
    CPPUNIT_TEST(hundredMegabytesAreTheSame);
    CPPUNIT_TEST(nameWithSpacesAndPercentSignsIsTheSame);
    CPPUNIT_TEST(emptyFileIsTheSame);
    CPPUNIT_TEST(chunkedPageIsTheSame);
    CPPUNIT_TEST(missingFileIsTheSameAndNotKept);
    CPPUNIT_TEST(headHasTheSameStatusAndType);
    CPPUNIT_TEST(oldClientGetsTheSame);
    CPPUNIT_TEST(localFileIsSentWhole);
    CPPUNIT_TEST(threeHundredMegabytesStayOutOfMemory);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _documents = _folder.path() + "/documents";
        ::mkdir(_documents.c_str(), 0755);
        ::mkdir((_folder.path() + "/nginx").c_str(), 0755);
        _nginx = std::make_unique<Nginx>(_folder.path() + "/nginx", _documents);
        const std::string origin = "127.0.0.1:" + std::to_string(_nginx->port());
        const char* proxy = std::getenv("PROXY_UNDER_TEST");
        const char* build = std::getenv("BUILD");
        Support::ProxyCommand command;
        command.command = proxy ? proxy : std::string(build ? build : "build") + "/solution/proxy";
        command.root = _folder.root();
        command.cache = _folder.cache();
        command.home = _folder.path();
        command.options = {"--connect-to", "www.example.com:80:" + origin};
        _proxy = std::make_unique<Support::ProxyProcess>(_loop, command);
        CPPUNIT_ASSERT_MESSAGE(
            _proxy->log(), _proxy->waitUntilReady(Wire::Clock::now() + std::chrono::seconds(20)));
        _direct = "http://" + origin;
        _local = "http://127.0.0.1:" + std::to_string(_proxy->port());
        _viaProxy = _local + "/www.example.com";
    }

    void tearDown() override
    {
        _proxy.reset();
        _nginx.reset();
    }

    void textIsTheSame()
    {
        isTheSameOnMissAndHit("/text.txt", "text.txt", "one\ntwo\r\n\r\nthree");
    }

    void pictureIsTheSame()
    {
        isTheSameOnMissAndHit(
            "/picture.png", "picture.png", "\x89PNG\r\n\x1a\n" + randomBytes(70'000));
    }

    void hundredMegabytesAreTheSame()
    {
        isTheSameOnMissAndHit("/large.bin", "large.bin", randomBytes(100 * 1024 * 1024));
    }

    void nameWithSpacesAndPercentSignsIsTheSame()
    {
        isTheSameOnMissAndHit("/a%20name%20with%20100%25.txt", "a name with 100%.txt", "found\n");
    }

    void emptyFileIsTheSame() { isTheSameOnMissAndHit("/empty.txt", "empty.txt", ""); }

    void chunkedPageIsTheSame()
    {
        // nginx does not know the length of a page that it puts together, so it sends chunks.
        isTheSameOnMissAndHit("/page.shtml", "page.shtml",
            "<p>before</p>\n<!--#set var=\"x\" value=\"in the middle\" --><!--#echo var=\"x\" "
            "-->\n" +
                std::string(300'000, 'x'));
    }

    void missingFileIsTheSameAndNotKept()
    {
        const Answer direct = ask(_direct + "/missing.txt", "direct");
        CPPUNIT_ASSERT_EQUAL(std::string("404"), direct.status);
        isTheSame(direct, ask(_viaProxy + "/missing.txt", "first"));
        isTheSame(direct, ask(_viaProxy + "/missing.txt", "second"));
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), _nginx->requests());
    }

    void headHasTheSameStatusAndType()
    {
        writeFile(_documents + "/text.txt", "twelve bytes");
        const Answer direct = ask(_direct + "/text.txt", "direct", {"--head"});
        const Answer answer = ask(_viaProxy + "/text.txt", "proxy", {"--head"});
        CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(direct.status, answer.status);
        CPPUNIT_ASSERT_EQUAL(direct.mediaType, answer.mediaType);
    }

    void oldClientGetsTheSame()
    {
        writeFile(_documents + "/page.shtml", std::string(100'000, 'y'));
        const Answer direct = ask(_direct + "/page.shtml", "direct");
        isTheSame(direct, ask(_viaProxy + "/page.shtml", "first", {"--http1.0"}));
        isTheSame(direct, ask(_viaProxy + "/page.shtml", "second", {"--http1.0"}));
    }

    void localFileIsSentWhole()
    {
        const std::string file = _folder.root() + "/local file.png";
        writeFile(file, randomBytes(1'000'000));
        const Answer answer = ask(_local + "/local%20file.png", "local");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), answer.status);
        CPPUNIT_ASSERT_EQUAL(std::string("image/png"), answer.mediaType);
        CPPUNIT_ASSERT(sameBytes(file, answer.bodyFile));
    }

    void threeHundredMegabytesStayOutOfMemory()
    {
        const std::string file = _documents + "/huge.bin";
        writeLargeFile(file, 300'000'000);
        for (const char* which : {"miss", "hit"})
        {
            const Answer answer = ask(_viaProxy + "/huge.bin", which);
            CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
            CPPUNIT_ASSERT(sameBytes(file, answer.bodyFile));
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), _nginx->requests());
        const long peak = peakMemory(_proxy->pid());
        CPPUNIT_ASSERT_MESSAGE(std::to_string(peak) + " KB", peak > 0);
        // The sanitizers' own bookkeeping would be counted too.
        if (std::getenv("PROXY_UNDER_TEST") == nullptr)
            CPPUNIT_ASSERT_MESSAGE(std::to_string(peak) + " KB", peak < 64 * 1024);
    }

private:
    Answer ask(const std::string& url, const std::string& name,
        const std::vector<std::string>& options = {})
    {
        return curl(_loop, url, _folder.path() + "/" + name, options);
    }

    void isTheSame(const Answer& direct, const Answer& answer)
    {
        CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(direct.status, answer.status);
        CPPUNIT_ASSERT_EQUAL(direct.mediaType, answer.mediaType);
        CPPUNIT_ASSERT(sameBytes(direct.bodyFile, answer.bodyFile));
    }

    void isTheSameOnMissAndHit(
        const std::string& target, const std::string& name, const std::string& bytes)
    {
        writeFile(_documents + "/" + name, bytes);
        const Answer direct = ask(_direct + target, "direct");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), direct.status);
        isTheSame(direct, ask(_viaProxy + target, "miss"));
        isTheSame(direct, ask(_viaProxy + target, "hit"));
        // Once directly, once by the proxy: the second time it had a copy.
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), _nginx->requests());
    }

    Wire::EventLoop _loop;
    Plays::PlayFolder _folder;
    std::string _documents;
    std::unique_ptr<Nginx> _nginx;
    std::unique_ptr<Support::ProxyProcess> _proxy;
    std::string _direct, _local, _viaProxy;
};

CPPUNIT_TEST_SUITE_REGISTRATION(RealProgramsTest);
