// Poco's WebSocket client and server speak through the proxy, in each form of a request.

#include "tests/real/RealFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/WebSocket.h>

namespace
{

using namespace Real;
using namespace Poco::Net;

/// Sends each frame back, until the client says that it closes.
class EchoHandler : public HTTPRequestHandler
{
    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override
    {
        try
        {
            WebSocket socket(request, response);
            for (int flags = 0; (flags & WebSocket::FRAME_OP_BITMASK) != WebSocket::FRAME_OP_CLOSE;)
            {
                Poco::Buffer<char> frame(0);
                const int count = socket.receiveFrame(frame, flags);
                if (count <= 0 && flags == 0)
                    return;
                socket.sendFrame(frame.begin(), count, flags);
            }
        }
        catch (const WebSocketException& error)
        {
            response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, error.message());
            response.setContentLength(0);
            response.send();
        }
    }
};

class EchoFactory : public HTTPRequestHandlerFactory
{
    HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override
    {
        return new EchoHandler;
    }
};

class WebSocketTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(WebSocketTest);
    CPPUNIT_TEST(framesPassInAbsoluteForm);
    CPPUNIT_TEST(framesPassInTheTextbooksForm);
    CPPUNIT_TEST(manyConversationsAtOnce);
    CPPUNIT_TEST(aWrongHandshakeIsRefusedByTheOrigin);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        RealFixture::setUp();
        ServerSocket socket(SocketAddress("127.0.0.1", 0));
        // Before the server has any threads.
        startProxy({{"www.example.com:80", socket.address().port()}});
        _server = std::make_unique<HTTPServer>(new EchoFactory, socket, new HTTPServerParams);
        _server->start();
    }

    void tearDown() override
    {
        _server->stopAll(true);
        _server.reset();
        RealFixture::tearDown();
    }

    void framesPassInAbsoluteForm() { converse("http://www.example.com/echo"); }
    void framesPassInTheTextbooksForm() { converse("/www.example.com/echo"); }

    void manyConversationsAtOnce()
    {
        std::vector<std::unique_ptr<Conversation>> all;
        for (int i = 0; i < 10; ++i)
            all.push_back(std::make_unique<Conversation>(
                _proxy->port(), i % 2 == 0 ? "http://www.example.com/" : "/www.example.com/"));
        for (int round = 0; round < 3; ++round)
            for (auto& conversation : all)
                conversation->assertEcho(std::to_string(round), WebSocket::FRAME_TEXT);
        for (auto& conversation : all)
            conversation->close();
    }

    void aWrongHandshakeIsRefusedByTheOrigin()
    {
        HTTPClientSession session("127.0.0.1", _proxy->port());
        HTTPRequest request("GET", "http://www.example.com/echo", "HTTP/1.1");
        request.set("Connection", "Upgrade");
        request.set("Upgrade", "websocket");
        request.set("Sec-WebSocket-Version", "7");
        session.sendRequest(request);
        HTTPResponse response;
        session.receiveResponse(response);
        CPPUNIT_ASSERT_EQUAL(400, static_cast<int>(response.getStatus()));
    }

private:
    class Conversation
    {
    public:
        Conversation(std::uint16_t port, const std::string& target)
            : _session("127.0.0.1", port), _request("GET", target, "HTTP/1.1"),
              _socket(_session, _request, _response)
        {
            _socket.setReceiveTimeout(Poco::Timespan(20, 0));
        }

        void assertEcho(const std::string& bytes, int flags)
        {
            _socket.sendFrame(bytes.data(), static_cast<int>(bytes.size()), flags);
            Poco::Buffer<char> echo(0);
            int came = 0;
            const int count = _socket.receiveFrame(echo, came);
            CPPUNIT_ASSERT_EQUAL(static_cast<int>(bytes.size()), count);
            CPPUNIT_ASSERT_EQUAL(flags, came);
            CPPUNIT_ASSERT(std::string(echo.begin(), echo.size()) == bytes);
        }

        void close()
        {
            _socket.shutdown();
            Poco::Buffer<char> rest(0);
            int flags = 0;
            _socket.receiveFrame(rest, flags);
            CPPUNIT_ASSERT_EQUAL(
                static_cast<int>(WebSocket::FRAME_OP_CLOSE), flags & WebSocket::FRAME_OP_BITMASK);
        }

    private:
        HTTPClientSession _session;
        HTTPRequest _request;
        HTTPResponse _response;
        WebSocket _socket;
    };

    void converse(const std::string& target)
    {
        Conversation conversation(_proxy->port(), target);
        conversation.assertEcho("hello", WebSocket::FRAME_TEXT);
        conversation.assertEcho(Support::randomBytes(100'000), WebSocket::FRAME_BINARY);
        conversation.assertEcho("", WebSocket::FRAME_BINARY);
        conversation.close();
    }

    std::unique_ptr<HTTPServer> _server;
};

CPPUNIT_TEST_SUITE_REGISTRATION(WebSocketTest);

} // namespace
