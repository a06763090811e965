// Other clients: wget, Python's urllib, and ab, which sends many requests at once; and curl with
// more than one request.

#include "tests/real/MockOrigin.h"
#include "tests/real/Nginx.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Files.h"
#include "tools/origin/Picture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <sstream>

namespace
{

using namespace Real;

/// Requests a page through a proxy, with POST if there is a third argument. Prints the body.
const char* const urllib =
    "import sys, urllib.request as request\n"
    "opener = request.build_opener(request.ProxyHandler({'http': sys.argv[1]}))\n"
    "data = sys.argv[3].encode() if len(sys.argv) > 3 else None\n"
    "sys.stdout.buffer.write(opener.open(sys.argv[2], data).read())\n";

class ClientTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(ClientTest);
    CPPUNIT_TEST(curlUsesOneConnectionForManyRequests);
    CPPUNIT_TEST(wgetFetchesAPageWithAllItsResources);
    CPPUNIT_TEST(wgetContinuesAnIncompleteFile);
    CPPUNIT_TEST(urllibGetsTheBytes);
    CPPUNIT_TEST(urllibSendsAForm);
    CPPUNIT_TEST(abCompletesAllRequests);
    CPPUNIT_TEST(abCompletesAllRequestsOnPersistentConnections);
    CPPUNIT_TEST(abCompletesAllRequestsThroughItsProxyOption);
    CPPUNIT_TEST_SUITE_END();

public:
    void curlUsesOneConnectionForManyRequests()
    {
        const auto nginx = nginxBehindProxy();
        serve("one.txt", "one");
        serve("two.txt", "two, of another length");
        const std::string url = "http://www.example.com/";
        run({"curl", "--silent", "--noproxy", "", "--proxy", proxyUrl(), "--write-out",
                " (%{num_connects})\\n", url + "one.txt", url + "two.txt", url + "missing.txt",
                "--output", "-", "--output", "-", "--output", "/dev/null"},
            path("said"));
        CPPUNIT_ASSERT_EQUAL(std::string("one (1)\ntwo, of another length (0)\n (0)\n"),
            Support::readFile(path("said")));
    }

    void wgetFetchesAPageWithAllItsResources()
    {
        const MockOrigin origin(_loop);
        startProxy({{"www.example.com:80", origin.port()}});
        for (const char* folder : {"first", "second"})
        {
            wget("http://www.example.com/pictures",
                {"--page-requisites", "--no-host-directories", "--directory-prefix", path(folder)});
            CPPUNIT_ASSERT_EQUAL(
                Site::pngFile(), Support::readFile(path(folder) + std::string("/picture.png")));
            for (const char* file : {"pictures", "picture.svg", "style.css", "script.js"})
                CPPUNIT_ASSERT_MESSAGE(file, !Support::readFile(path(folder) + "/" + file).empty());
        }
        // wget also requests /robots.txt, which does not exist.
        for (const char* target :
            {"/pictures", "/picture.png", "/picture.svg", "/style.css", "/script.js"})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(target, 1u, origin.asked().at(target));
    }

    void wgetContinuesAnIncompleteFile()
    {
        const auto nginx = nginxBehindProxy();
        const std::string bytes = Support::randomBytes(1'000'000);
        serve("large.bin", bytes);
        Support::writeFile(path("large.bin"), bytes.substr(0, 400'000));
        wget("http://www.example.com/large.bin",
            {"--continue", "--output-document", path("large.bin")});
        CPPUNIT_ASSERT(Support::sameBytes(documents() + "/large.bin", path("large.bin")));
    }

    void urllibGetsTheBytes()
    {
        const auto nginx = nginxBehindProxy();
        serve("large.bin", Support::randomBytes(1'000'000));
        for (const char* output : {"miss", "hit"})
        {
            run({"python3", "-c", urllib, proxyUrl(), "http://www.example.com/large.bin"},
                path(output));
            CPPUNIT_ASSERT(Support::sameBytes(documents() + "/large.bin", path(output)));
        }
        assertAsked(1, *nginx);
    }

    void urllibSendsAForm()
    {
        const MockOrigin origin(_loop);
        startProxy({{"www.example.com:80", origin.port()}});
        run({"python3", "-c", urllib, proxyUrl(), "http://www.example.com/echo", "name=value"},
            path("said"));
        const std::string request = Support::readFile(path("said")); // as it reached C
        for (const std::string part : {"POST /echo HTTP/1.1\r\n", "\r\nHost: www.example.com\r\n",
                 "\r\nContent-Type: application/x-www-form-urlencoded\r\n", "\r\n\r\nname=value"})
            CPPUNIT_ASSERT_MESSAGE(part + " in\n" + request, request.find(part) != request.npos);
    }

    void abCompletesAllRequests()
    {
        const auto nginx = nginxBehindProxy();
        allAreAnswered({textbook("/text.txt")}, 0);
        assertAsked(1, *nginx);
    }

    void abCompletesAllRequestsOnPersistentConnections()
    {
        const auto nginx = nginxBehindProxy();
        allAreAnswered({"-k", textbook("/text.txt")}, 300);
        assertAsked(1, *nginx);
    }

    void abCompletesAllRequestsThroughItsProxyOption()
    {
        const auto nginx = nginxBehindProxy();
        // ab speaks HTTP/1.0, and a proxy has no persistent connection with such a client (RFC 9112
        // section 9.3), whatever it asks for.
        allAreAnswered({"-k", "-X", proxyAddress(), "http://www.example.com/text.txt"}, 0);
        assertAsked(1, *nginx);
    }

private:
    std::unique_ptr<Nginx> nginxBehindProxy()
    {
        auto nginx = std::make_unique<Nginx>(_loop, newFolder("server"), documents());
        startProxy({{"www.example.com:80", nginx->port()}});
        return nginx;
    }

    void wget(const std::string& url, const std::vector<std::string>& options)
    {
        std::vector<std::string> words{"wget", "--no-config", "--no-verbose", "--tries", "1"};
        words.insert(words.end(), options.begin(), options.end());
        words.push_back(url);
        run(words, path("wget.output"), {"http_proxy=" + proxyUrl(), "no_proxy="});
    }

    /// Sends three hundred requests, ten at once; `kept` of the responses keep the connection open.
    void allAreAnswered(const std::vector<std::string>& options, unsigned kept)
    {
        serve("text.txt", std::string(5'000, 'x'));
        CPPUNIT_ASSERT_EQUAL(0, ask(textbook("/text.txt"), "first").exitStatus);
        std::vector<std::string> words{"ab", "-q", "-n", "300", "-c", "10"};
        words.insert(words.end(), options.begin(), options.end());
        run(words, path("said"));
        const std::string said = Support::readFile(path("said"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said, 300u, figure(said, "Complete requests:"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said, 0u, figure(said, "Failed requests:"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said, 0u, figure(said, "Non-2xx responses:"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said, kept, figure(said, "Keep-Alive requests:"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(said, 5000u, figure(said, "Document Length:"));
    }

    /// The number after `name` in the output of ab; 0 if there is none.
    static unsigned figure(const std::string& said, const std::string& name)
    {
        const auto place = said.find(name);
        unsigned number = 0;
        if (place != std::string::npos)
            std::istringstream(said.substr(place + name.size())) >> number;
        return number;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ClientTest);

} // namespace
