// `make cluster`, as in docs/cluster.md: each URL belongs to one proxy; when a proxy is lost, only
// its URLs move; and when it comes back, it still has its stored responses.

#include "tests/model/OriginThread.h"
#include "tests/support/Files.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/Program.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/StreamCopier.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace
{

pid_t pidIn(const std::string& file)
{
    return static_cast<pid_t>(std::stol(Support::readFile(file)));
}

} // namespace

class ClusterTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ClusterTest);
    CPPUNIT_TEST(losingOneProxyMovesOnlyItsUrls);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _origin.answerWith(
            [](const Model::Message& request)
            {
                return Model::Message{"", "", 200,
                    {{"Cache-Control", "max-age=3600"},
                        {"Content-Length", std::to_string(request.path.size())}},
                    request.path};
            });
        // Clients that connect before HAProxy is up wait in the queue of the listening socket.
        _cluster = std::make_unique<Support::Program>(std::vector<std::string>{"tools/cluster.sh"},
            _folder.path() + "/said", _listening.impl()->sockfd(),
            std::vector<std::string>{"CLUSTER=" + folder(), "CLUSTER_BIND=fd@3"});
        waitFor("the cluster is not ready",
            [&] { return said().find("Ctrl-C stops") != std::string::npos; });
        _listening.close();
    }

    void tearDown() override
    {
        _proxyAgain.reset();
        _cluster.reset();
    }

    void losingOneProxyMovesOnlyItsUrls()
    {
        const Places before = askForAll(false);
        CPPUNIT_ASSERT_EQUAL_MESSAGE("C is asked once for each URL", urls, asked());
        checkFolders(before);
        CPPUNIT_ASSERT_MESSAGE(
            "an absolute URL leads to the same proxy", before == askForAll(true));
        CPPUNIT_ASSERT_EQUAL_MESSAGE("and every response is stored there", std::size_t{0}, asked());

        kill("2");
        waitUntilProxy2Is("DOWN");
        const Places without = askForAll(false);
        std::size_t moved = 0;
        for (const auto& [url, place] : before)
        {
            CPPUNIT_ASSERT(without.at(url) != "proxy2");
            CPPUNIT_ASSERT_MESSAGE(url + " has moved, but was not on the lost proxy",
                place == "proxy2" || without.at(url) == place);
            moved += place == "proxy2";
        }
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            "C is asked again for each URL that has moved", moved, asked());
        std::cout << urls << " URLs, of which " << moved << " move" << std::endl;
        CPPUNIT_ASSERT_MESSAGE(
            "about a third of the URLs should move", moved > urls / 5 && moved < urls / 2);

        _proxyAgain = std::make_unique<Support::Program>(
            std::vector<std::string>{folder() + "/2/start"}, _folder.path() + "/again");
        waitUntilProxy2Is("UP");
        CPPUNIT_ASSERT_MESSAGE("every URL is back at its proxy", before == askForAll(false));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            "and its stored responses are still there", std::size_t{0}, asked());

        stopAll();
    }

private:
    using Places = std::map<std::string, std::string>;

    std::string folder() const { return _folder.path() + "/cluster"; }
    std::string said() const { return Support::readFile(_folder.path() + "/said"); }
    std::size_t asked() { return _origin.takeExchanges().size(); }

    void waitFor(const std::string& otherwise, const std::function<bool()>& happens)
    {
        _loop.runUntil(
            happens, Wire::Clock::now() + std::chrono::seconds(30), std::chrono::milliseconds(20));
        CPPUNIT_ASSERT_MESSAGE(otherwise + ": " + said(), happens());
    }

    std::string host() const { return "127.0.0.1:" + std::to_string(_origin.port()); }

    /// The proxy that serves each URL.
    Places askForAll(bool absolute)
    {
        Places places;
        Poco::Net::HTTPClientSession session(_address);
        session.setKeepAlive(true);
        for (std::size_t number = 0; number < urls; ++number)
        {
            const std::string path = "/page" + std::to_string(number);
            Poco::Net::HTTPRequest request("GET", (absolute ? "http://" : "/") + host() + path,
                Poco::Net::HTTPMessage::HTTP_1_1);
            request.setHost(host());
            session.sendRequest(request);
            Poco::Net::HTTPResponse response;
            std::string body;
            Poco::StreamCopier::copyToString(session.receiveResponse(response), body);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(said(), 200, static_cast<int>(response.getStatus()));
            CPPUNIT_ASSERT_EQUAL(path, body);
            places[path] = response.get("Served-By");
        }
        return places;
    }

    /// Each URL is stored in the cache folder of its proxy, and in no other.
    void checkFolders(const Places& places) const
    {
        std::map<std::string, std::string> found;
        for (const std::string number : {"1", "2", "3"})
            for (const auto& entry :
                std::filesystem::directory_iterator(folder() + "/" + number + "/cache"))
            {
                std::ifstream file(entry.path());
                std::string line;
                const std::string before = "Response to GET http://" + host();
                if (!entry.is_regular_file() || !std::getline(file, line) ||
                    !line.starts_with(before))
                    continue;
                std::string path = line.substr(before.size());
                path.erase(path.find_last_not_of("\r\n") + 1);
                CPPUNIT_ASSERT_MESSAGE(path + " is stored by two proxies",
                    found.emplace(path, "proxy" + number).second);
            }
        CPPUNIT_ASSERT(found == places);
    }

    /// Kills the proxy, and its processes for connections with HAProxy.
    void kill(const std::string& number)
    {
        const pid_t pid = pidIn(folder() + "/" + number + "/pid");
        const std::string process = std::to_string(pid);
        std::istringstream children(
            Support::readFile("/proc/" + process + "/task/" + process + "/children"));
        ::kill(pid, SIGKILL);
        for (pid_t child; children >> child;)
            ::kill(child, SIGKILL);
    }

    /// Waits until HAProxy reports this status of the second proxy at its socket.
    void waitUntilProxy2Is(const std::string& status)
    {
        waitFor("proxy2 is not " + status,
            [&]
            {
                Poco::Net::StreamSocket socket(
                    Poco::Net::SocketAddress(Poco::Net::AddressFamily::UNIX_LOCAL,
                        std::filesystem::proximate(folder() + "/haproxy.sock").string()));
                const std::string question = "show stat\n";
                socket.sendBytes(question.data(), static_cast<int>(question.size()));
                std::string answer;
                char block[4096];
                for (int count; (count = socket.receiveBytes(block, sizeof block)) > 0;)
                    answer.append(block, static_cast<std::size_t>(count));
                const auto line = answer.find("\nproxies,proxy2,");
                const auto end = answer.find('\n', line + 1);
                return line != std::string::npos &&
                       answer.substr(line, end - line).find("," + status + ",") !=
                           std::string::npos;
            });
    }

    void stopAll()
    {
        std::vector<pid_t> pids;
        for (const char* file : {"/1/pid", "/2/pid", "/3/pid", "/haproxy.pid", "/origin.pid"})
            pids.push_back(pidIn(folder() + file));
        ::kill(pidIn(folder() + "/pid"), SIGTERM);
        // This program's own child comes first: the script waits until that process is gone.
        CPPUNIT_ASSERT_EQUAL(0, _proxyAgain->wait(_loop));
        CPPUNIT_ASSERT_EQUAL(0, _cluster->wait(_loop));
        for (const pid_t pid : pids)
            CPPUNIT_ASSERT_MESSAGE(std::to_string(pid) + " still runs", ::kill(pid, 0) != 0);
        CPPUNIT_ASSERT_MESSAGE("a folder is left", !std::filesystem::exists(folder()));
    }

    static constexpr std::size_t urls = 300;

    Wire::EventLoop _loop;
    Plays::PlayFolder _folder;
    Model::OriginThread _origin;
    Poco::Net::ServerSocket _listening{Poco::Net::SocketAddress("127.0.0.1", 0)};
    Poco::Net::SocketAddress _address = _listening.address();
    std::unique_ptr<Support::Program> _cluster;
    std::unique_ptr<Support::Program> _proxyAgain;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ClusterTest);
