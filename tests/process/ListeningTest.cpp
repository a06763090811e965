// B listens on every address of this machine, and not only on 127.0.0.1.

#include "tests/process/ProcessFixture.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <arpa/inet.h>
#include <climits>
#include <cstdlib>
#include <ifaddrs.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Process
{

class ListeningTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(ListeningTest);
    CPPUNIT_TEST(everyAddressOfThisHostIsB);
    CPPUNIT_TEST(noAddressOfThisHostLeadsBackToB);
    CPPUNIT_TEST(anAddressWhereAnotherProgramListensIsNotB);
    CPPUNIT_TEST(aClientThatIsNotNamedGets403);
    CPPUNIT_TEST(theClientsThatAreNamedAreServed);
    CPPUNIT_TEST(anIpv4ClientOfAnIpv6SocketIsAnIpv4Client);
    CPPUNIT_TEST(withoutAListOfClientsBDoesNotStart);
    CPPUNIT_TEST_SUITE_END();

public:
    void everyAddressOfThisHostIsB()
    {
        startOpenly("127.0.0.0/8");
        Support::writeFile(_folder->root() + "/hello.txt", "hello");
        for (const std::string& host : hosts())
        {
            const auto answer = get("http://" + host + "/hello.txt");
            CPPUNIT_ASSERT_EQUAL_MESSAGE(host, 200, answer.status());
            CPPUNIT_ASSERT_EQUAL_MESSAGE(host, std::string("hello"), answer.body());
        }
    }

    void noAddressOfThisHostLeadsBackToB()
    {
        startOpenly("127.0.0.0/8");
        for (const std::string& host : hosts())
            CPPUNIT_ASSERT_EQUAL_MESSAGE(host, 502, get("/" + host + "/page").status());
    }

    void anAddressWhereAnotherProgramListensIsNotB()
    {
        startProxy();
        Support::writeFile(_folder->root() + "/hello.txt", "hello");
        const std::string target =
            "http://127.0.0.2:" + std::to_string(_proxy->port()) + "/hello.txt";
        CPPUNIT_ASSERT_EQUAL(200, get(target).status());

        const int other = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(_proxy->port());
        ::inet_pton(AF_INET, "127.0.0.2", &address.sin_addr);
        CPPUNIT_ASSERT_EQUAL(
            0, ::bind(other, reinterpret_cast<const sockaddr*>(&address), sizeof address));
        CPPUNIT_ASSERT_EQUAL(0, ::listen(other, 1));
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
        await("connect to the other program",
            [other]
            {
                pollfd watched{other, POLLIN, 0};
                return ::poll(&watched, 1, 0) == 1;
            });
        ::close(other);
    }

    void aClientThatIsNotNamedGets403()
    {
        for (const char* allowed : {"127.0.0.2", "10.0.0.0/8,192.168.0.0/16", "126.0.0.0/8", "::1",
                 "::/0", "2001:db8::/32"})
        {
            startOpenly(allowed);
            const auto answer = get("/hello.txt");
            CPPUNIT_ASSERT_EQUAL_MESSAGE(allowed, 403, answer.status());
            CPPUNIT_ASSERT(answer.body().find("--allow") != std::string::npos);
            for (const char* method : {"CONNECT", "HEAD", "not a token"})
                CPPUNIT_ASSERT_EQUAL_MESSAGE(method, 403, get("/", method).status());
            _proxy.reset();
        }
    }

    void theClientsThatAreNamedAreServed()
    {
        for (const char* allowed : {"127.0.0.1", "10.0.0.0/8,127.0.0.0/8", "127.0.0.1/32",
                 "127.1.2.3/8", "0.0.0.0/0", "::ffff:127.0.0.0/104"})
        {
            startOpenly(allowed);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(allowed, 404, get("/missing.txt").status());
            _proxy.reset();
        }
    }

    void anIpv4ClientOfAnIpv6SocketIsAnIpv4Client()
    {
        startProxy({"--address", "::", "--allow", "127.0.0.1"});
        CPPUNIT_ASSERT_EQUAL(404, get("/missing.txt").status());
        _proxy.reset();
        startProxy({"--address", "::", "--allow", "::/0"});
        CPPUNIT_ASSERT_EQUAL(403, get("/missing.txt").status());
    }

    void withoutAListOfClientsBDoesNotStart()
    {
        for (const char* options :
            {"--address 0.0.0.0", "--address ::", "--address ::ffff:0.0.0.0"})
            assertRefused(options, "--allow");
        for (const char* list : {"''", "10.0.0.0/33", "10.1/16", "10.0.0.0/", "10.0.0.0/-1",
                 "::/129", "10.0.0.0/8,,::1", "10.0.0.0/8,", "example.com"})
            assertRefused("--allow " + std::string(list), "--allow must be networks such as");
    }

private:
    void startOpenly(const std::string& allowed)
    {
        startProxy({"--address", "0.0.0.0", "--allow", allowed});
    }

    /// The ways to name this machine with B's port.
    std::vector<std::string> hosts() const
    {
        std::vector<std::string> names{"localhost", "127.0.0.1", "127.0.0.2", "127.1", "0.0.0.0"};
        ifaddrs* first = nullptr;
        CPPUNIT_ASSERT_EQUAL(0, ::getifaddrs(&first));
        for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next)
        {
            char text[NI_MAXHOST];
            if (entry->ifa_addr != nullptr && entry->ifa_addr->sa_family == AF_INET &&
                ::getnameinfo(entry->ifa_addr, sizeof(sockaddr_in), text, sizeof text, nullptr, 0,
                    NI_NUMERICHOST) == 0)
                names.emplace_back(text);
        }
        ::freeifaddrs(first);
        // The machine's name, if it leads to one of them; only the name service knows that.
        char own[HOST_NAME_MAX + 1]{};
        addrinfo* found = nullptr;
        addrinfo ipv4{};
        ipv4.ai_family = AF_INET;
        ipv4.ai_socktype = SOCK_STREAM;
        if (::gethostname(own, sizeof own - 1) == 0 &&
            ::getaddrinfo(own, nullptr, &ipv4, &found) == 0)
        {
            names.emplace_back(own);
            ::freeaddrinfo(found);
        }
        for (std::string& name : names)
            name += ":" + std::to_string(_proxy->port());
        return names;
    }

    Wire::Message get(const std::string& target, const std::string& method = "GET")
    {
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send(method + " " + (method == "CONNECT" ? "127.0.0.1:443" : target) +
                    " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(_proxy->port()) + "\r\n\r\n");
        await("answer " + target, [&] { return client.responseIsOver(); });
        if (client.response().status() == 403)
            await("close the connection", [&] { return client.sawEnd(); });
        return client.response();
    }

    void assertRefused(const std::string& options, const std::string& sentence)
    {
        const std::string said = _folder->path() + "/said";
        const std::string command = "timeout 10 " + Support::proxyUnderTest() +
                                    " --port 0 --root '" + _folder->root() + "' --cache '" +
                                    _folder->cache() + "' " + options + " >'" + said + "' 2>&1";
        CPPUNIT_ASSERT_MESSAGE(options, std::system(command.c_str()) != 0);
        const std::string text = Support::readFile(said);
        CPPUNIT_ASSERT_MESSAGE(options + ": " + text, text.find(sentence) != std::string::npos);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ListeningTest);

} // namespace Process
