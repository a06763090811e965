// IPv6 addresses as targets: an origin that listens on ::1 is reached in every form of a request,
// and has one cache key however its address is written.

#include "tests/process/ProcessFixture.h"

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <cppunit/extensions/HelperMacros.h>

#include <array>
#include <iostream>
#include <optional>

namespace Process
{

class Ipv6Test : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(Ipv6Test);
    CPPUNIT_TEST(allSpellingsOfAnAddressAreOneOrigin);
    CPPUNIT_TEST(theTextbooksFormTakesAnAddress);
    CPPUNIT_TEST(aTunnelLeadsToAnAddress);
    CPPUNIT_TEST(aMappedAddressIsTheIpv4Address);
    CPPUNIT_TEST(connectToTakesAddressesAndEmptyParts);
    CPPUNIT_TEST_SUITE_END();

public:
    void allSpellingsOfAnAddressAreOneOrigin()
    {
        if (!listen())
            return;
        startProxy();
        auto client = send("GET http://[0:0:0:0:0:0:0:1]:" + port() + "/page HTTP/1.1");
        const std::string head = answerNext(response);
        assertContains("GET /page HTTP/1.1\r\nHost: [::1]:" + port() + "\r\n", head);
        assertBody(*client, "hello");

        client = send("GET http://[::0.0.0.1]:0" + port() + "/page HTTP/1.1");
        assertBody(*client, "hello"); // from the cache: nobody answers at ::1
        assertContains("hit", client->response().value("Cache-Status"));
    }
    void theTextbooksFormTakesAnAddress()
    {
        if (!listen())
            return;
        startProxy();
        const auto client = send("GET /[::1]:" + port() + "/page HTTP/1.1");
        assertContains("Host: [::1]:" + port() + "\r\n", answerNext(response));
        assertBody(*client, "hello");
    }
    void aTunnelLeadsToAnAddress()
    {
        if (!listen())
            return;
        startProxy({"--connect-ports", port()});
        const auto client = send("CONNECT [::1]:" + port() + " HTTP/1.1");
        await(
            "connect to ::1", [&] { return _listener->poll({}, Poco::Net::Socket::SELECT_READ); });
        await("open the tunnel", [&] { return client->hasResponse(); });
        CPPUNIT_ASSERT_EQUAL(200, client->response().status());
    }
    void aMappedAddressIsTheIpv4Address()
    {
        startProxy();
        // The proxy listens at 127.0.0.1, so this is a file of its own that does not exist.
        const auto client = send("GET http://[::ffff:127.0.0.1]:" + std::to_string(_proxy->port()) +
                                 "/missing.html HTTP/1.1");
        await("answer", [&] { return client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(404, client->response().status());
    }
    void connectToTakesAddressesAndEmptyParts()
    {
        if (!listen())
            return;
        startProxy({"--connect-to", "[2001:db8::1]::[::1]:" + port()});
        const auto client = send("GET http://[2001:DB8:0::1]:8080/page HTTP/1.1");
        assertContains("Host: [2001:db8::1]:8080\r\n", answerNext(response));
        assertBody(*client, "hello");
    }

private:
    static constexpr const char* response = "HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                            "Content-Length: 5\r\nConnection: close\r\n\r\nhello";

    /// Listens on ::1. Returns false, and says so, if this machine has no such address.
    bool listen()
    {
        try
        {
            _listener.emplace(Poco::Net::SocketAddress("::1", 0));
            return true;
        }
        catch (const Poco::Exception&)
        {
            std::cout << "skipped: this machine has no IPv6 loopback address\n";
            return false;
        }
    }

    std::string port() const { return std::to_string(_listener->address().port()); }

    std::unique_ptr<Plays::Client> send(const std::string& requestLine)
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(requestLine + "\r\nHost: other.example\r\n\r\n");
        return client;
    }

    /// Answers the next request that comes to ::1, and returns its head.
    std::string answerNext(const std::string& answer)
    {
        await(
            "connect to ::1", [&] { return _listener->poll({}, Poco::Net::Socket::SELECT_READ); });
        Poco::Net::StreamSocket connection = _listener->acceptConnection();
        std::string head;
        await("send its request",
            [&]
            {
                std::array<char, 4096> block{};
                if (connection.poll({}, Poco::Net::Socket::SELECT_READ))
                    head.append(block.data(), static_cast<std::size_t>(connection.receiveBytes(
                                                  block.data(), static_cast<int>(block.size()))));
                return head.ends_with("\r\n\r\n");
            });
        connection.sendBytes(answer.data(), static_cast<int>(answer.size()));
        connection.shutdownSend();
        return head;
    }

    void assertBody(const Plays::Client& client, const std::string& body)
    {
        await("answer", [&] { return client.responseIsOver(); });
        assertComplete(client, body);
    }

    static void assertContains(const std::string& part, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE(
            "expected " + part + "\nin " + text, text.find(part) != std::string::npos);
    }

    std::optional<Poco::Net::ServerSocket> _listener;
};

CPPUNIT_TEST_SUITE_REGISTRATION(Ipv6Test);

} // namespace Process
