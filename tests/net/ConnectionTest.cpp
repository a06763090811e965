// What a connection notices of the other side.

#include "net/Connection.h"
#include "net/Listener.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <netinet/tcp.h>
#include <string>
#include <unistd.h>

namespace Net
{

using namespace std::chrono_literals;

class ConnectionTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ConnectionTest);
    CPPUNIT_TEST(eachTimeThatTheOtherSideReadsCounts);
    CPPUNIT_TEST(anAcceptedSocketHasTheOptions);
    CPPUNIT_TEST(bytesThatAreThereNeedNoWait);
    CPPUNIT_TEST(aResetThatASendHasNoticedIsNoEnd);
    CPPUNIT_TEST(aStopIsNoticedWhileRequestsWaitInTheBuffer);
    CPPUNIT_TEST(aLongWaitIsSaidOnce);
    CPPUNIT_TEST_SUITE_END();

    /// The kernel's buffer has room for megabytes, but the connection takes more as soon as some
    /// have been read.
    void eachTimeThatTheOtherSideReadsCounts()
    {
        Poco::Net::ServerSocket listening(Poco::Net::SocketAddress("127.0.0.1", 0));
        Poco::Net::StreamSocket reader;
        reader.init(AF_INET);
        reader.setReceiveBufferSize(32 * 1024);
        reader.connect(listening.address());
        proxy::Connection connection(listening.acceptConnection(), 60s);
        std::uint64_t unread = fill(connection);
        std::string block(64 * 1024, '\0');
        for (int round = 0; round < 8; ++round)
        {
            for (std::uint64_t left = std::min<std::uint64_t>(unread, 128 * 1024); left > 0;)
            {
                const int count = reader.receiveBytes(
                    block.data(), static_cast<int>(std::min<std::uint64_t>(left, block.size())));
                left -= static_cast<std::uint64_t>(count);
                unread -= static_cast<std::uint64_t>(count);
            }
            pollfd watched[] = {{connection.descriptor(), POLLOUT, 0}};
            CPPUNIT_ASSERT_EQUAL(1, proxy::pollUntil(watched, proxy::SteadyClock::now() + 10s));
            unread += fill(connection);
        }
    }

    void anAcceptedSocketHasTheOptions()
    {
        proxy::Listener listener(Poco::Net::SocketAddress("127.0.0.1", 0));
        const Poco::Net::StreamSocket client(listener.address());
        CPPUNIT_ASSERT(proxy::isReadable(listener.descriptor()));
        const auto socket = listener.accept();
        CPPUNIT_ASSERT(socket && !listener.accept());
        for (const int option : {TCP_NODELAY, TCP_NOTSENT_LOWAT})
        {
            int value = 0;
            socklen_t size = sizeof value;
            ::getsockopt(socket->impl()->sockfd(), IPPROTO_TCP, option, &value, &size);
            CPPUNIT_ASSERT(option == TCP_NODELAY ? value == 1 : value == 64 * 1024);
        }
    }

    void aResetThatASendHasNoticedIsNoEnd()
    {
        Poco::Net::ServerSocket listening(Poco::Net::SocketAddress("127.0.0.1", 0));
        Poco::Net::StreamSocket other(listening.address());
        proxy::Connection connection(listening.acceptConnection(), 60s);
        other.setLinger(true, 0);
        other.close();
        CPPUNIT_ASSERT_THROW(connection.sendNow("too late"), Poco::IOException);
        CPPUNIT_ASSERT_THROW(connection.receive(), Poco::Net::ConnectionResetException);
    }

    void bytesThatAreThereNeedNoWait()
    {
        Poco::Net::ServerSocket listening(Poco::Net::SocketAddress("127.0.0.1", 0));
        Poco::Net::StreamSocket sender(listening.address());
        proxy::Connection connection(listening.acceptConnection(), 60s);
        int waits = 0;
        connection.beforeWaiting(
            [&]
            {
                ++waits;
                sender.sendBytes("hello", 5);
            });
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), std::string(connection.receive()));
        connection.putBack("lo");
        CPPUNIT_ASSERT_EQUAL(std::string("lo"), std::string(connection.receive()));
        CPPUNIT_ASSERT_EQUAL(1, waits);
    }

    /// A client may send many requests at once: the last of them must not be awaited.
    void aStopIsNoticedWhileRequestsWaitInTheBuffer()
    {
        Poco::Net::ServerSocket listening(Poco::Net::SocketAddress("127.0.0.1", 0));
        Poco::Net::StreamSocket client(listening.address());
        proxy::Connection connection(listening.acceptConnection(), 60s);
        int stop[2];
        CPPUNIT_ASSERT_EQUAL(0, ::pipe(stop));
        client.sendBytes("GET /1\r\n\r\nGET /2\r\n\r\n", 20);
        CPPUNIT_ASSERT(connection.awaitMessage(stop[0], {}));
        CPPUNIT_ASSERT_EQUAL(std::string("GET /1\r\n\r\n"), connection.receiveHead());
        CPPUNIT_ASSERT(!connection.isAskedToStop());
        CPPUNIT_ASSERT_EQUAL(ssize_t{1}, ::write(stop[1], "x", 1));
        CPPUNIT_ASSERT(connection.awaitMessage(stop[0], {}));
        CPPUNIT_ASSERT(connection.isAskedToStop());
        ::close(stop[0]);
        ::close(stop[1]);
    }

    void aLongWaitIsSaidOnce()
    {
        Poco::Net::ServerSocket listening(Poco::Net::SocketAddress("127.0.0.1", 0));
        Poco::Net::StreamSocket client(listening.address());
        proxy::Connection connection(listening.acceptConnection(), 60s);
        int calls = 0;
        connection.whenIdle(
            [&]
            {
                ++calls;
                client.sendBytes("GET /1\r\n\r\n", 10);
            });
        CPPUNIT_ASSERT(connection.awaitMessage(-1, {}));
        CPPUNIT_ASSERT(connection.awaitMessage(-1, {}));
        CPPUNIT_ASSERT_EQUAL(1, calls);
    }

    static std::uint64_t fill(proxy::Connection& connection)
    {
        const std::string block(64 * 1024, 'x');
        std::uint64_t all = 0;
        for (std::size_t sent = 1; sent > 0; all += sent)
            sent = connection.sendNow(block);
        return all;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ConnectionTest);

} // namespace Net
