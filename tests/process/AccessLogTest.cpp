// The access log has one line for each answered request, however it was answered.

#include "tests/process/CacheFixture.h"

#include "tests/support/Environment.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace Process
{

class AccessLogTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(AccessLogTest);
    CPPUNIT_TEST(everyAnswerHasALine);
    CPPUNIT_TEST(theBytesAreThoseOfTheBody);
    CPPUNIT_TEST(aRequestThatIsNoneHasALine);
    CPPUNIT_TEST(aResponseThatBreaksOffHasALine);
    CPPUNIT_TEST(clientsOfOneFetchHaveALineEach);
    CPPUNIT_TEST(aTunnelHasALineAtItsEnd);
    CPPUNIT_TEST(aClientThatIsRefusedHasALine);
    CPPUNIT_TEST(linesOfManyProcessesStayComplete);
    CPPUNIT_TEST(theFileIsOpenedAgainAfterSighup);
    CPPUNIT_TEST(onlyARegularFileIsAccepted);
    CPPUNIT_TEST_SUITE_END();

public:
    void everyAnswerHasALine()
    {
        write(_folder->root() + "/hello.txt", "hello");
        start();
        assertLine("GET /hello.txt HTTP/1.1", 200, 5);
        assertLine("HEAD /hello.txt HTTP/1.1", 200, 0);
        assertLine("DELETE /hello.txt HTTP/1.1", 405);
        assertLine("GET /missing.txt HTTP/1.1", 404);
        const std::string page = "/127.0.0.1:" + std::to_string(_origin->port()) + "/page7";
        for (int miss = 1; miss >= 0; --miss)
            assertLine("GET " + page + " HTTP/1.1", 200, bodyOf(7).size());
        assertLine("GET http:/" + page + " HTTP/1.1", 200, bodyOf(7).size());
        assertLine("GET " + page + " HTTP/1.1", 206, 2, "Range: bytes=0-1\r\n");
        assertLine("OPTIONS * HTTP/1.1", 200, 0);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, asked(7));
    }

    void theBytesAreThoseOfTheBody()
    {
        _handler = [this](const auto& exchange)
        {
            exchange->peer->send("HTTP/1.1 103 Early Hints\r\n\r\n");
            answerInPieces(
                *exchange, std::string(5000, 'x'), std::chrono::milliseconds(2), "no-store", true);
        };
        start();
        assertLine("GET /127.0.0.1:" + std::to_string(_origin->port()) + "/ HTTP/1.1", 200, 5000);
    }

    void aRequestThatIsNoneHasALine()
    {
        start();
        send("GET /\"\x1B[2J\" HTTP/1.1\r\n\r\n");
        assertContains("\"GET /\\x22\\x1B[2J\\x22 HTTP/1.1\" 400 ", newLine());
        send("\x16\x03\x01\x02");
        assertContains("\"\\x16\\x03\\x01\\x02\" 400 ", newLine());
        send("GET /" + std::string(70'000, 'x'));
        assertContains("xxx\" 414 ", newLine());
    }

    void aResponseThatBreaksOffHasALine()
    {
        _handler = [](const auto& exchange)
        {
            answerInPart(*exchange, std::string(1000, 'x'), 600);
            exchange->peer->finish();
        };
        start();
        assertLine("GET /127.0.0.1:" + std::to_string(_origin->port()) + "/ HTTP/1.1", 200, 600);
    }

    void clientsOfOneFetchHaveALineEach()
    {
        collectRequests();
        start();
        const auto first = ask("page1");
        await("ask the origin", [this] { return !_exchanges.empty(); });
        const auto second = ask("page1");
        await("start another child", [this] { return children().size() == 2; });
        awaitRest();
        answer(*_exchanges.front(), "hello");
        for (const auto* client : {&first, &second})
            await("answer", [&] { return (*client)->responseIsOver(); });
        for (int line = 0; line < 2; ++line)
            assertContains("/page1 HTTP/1.1\" 200 5 ", newLine());
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
    }

    void aTunnelHasALineAtItsEnd()
    {
        _handler = [](const auto& exchange)
        {
            exchange->peer->send("HTTP/1.1 204 No Content\r\n\r\n");
        };
        const std::string port = std::to_string(_origin->port());
        start({"--connect-ports", port});
        send("CONNECT 127.0.0.1:" + port + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n");
        _client->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
        await("pass on the response", [this] { return _client->surplus().size() == 27; });
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, lines().size());
        _client->closeNow();
        assertContains("\"CONNECT 127.0.0.1:" + port + " HTTP/1.1\" 200 27 ", newLine());
    }

    void aClientThatIsRefusedHasALine()
    {
        start({"--allow", "192.0.2.0/24"});
        assertLine("GET / HTTP/1.1", 403);
    }

    void linesOfManyProcessesStayComplete()
    {
        constexpr std::size_t count = 300;
        start();
        const std::string agent = "User-Agent: begin" + std::string(900, 'x') + "end\r\n\r\n";
        serveClients(
            30, count,
            [&](std::size_t number)
            {
                std::string text = request(pageOf(number % 10));
                return text.replace(text.size() - 2, 2, agent);
            },
            [](std::size_t, const Plays::Client& client) { return client.responseIsOver(); });
        awaitNoChild();
        const auto all = lines();
        CPPUNIT_ASSERT_EQUAL(count, all.size());
        for (const std::string& line : all)
            CPPUNIT_ASSERT_MESSAGE(line, line.starts_with("127.0.0.1 ") && line.ends_with("end\""));
    }

    void theFileIsOpenedAgainAfterSighup()
    {
        start();
        const std::string old = _file + ".1";
        fs::rename(_file, old);
        send(requestFor("GET /before HTTP/1.1"));
        await("write into the old file", [&] { return fs::file_size(old) > 0; });
        CPPUNIT_ASSERT(!fs::exists(_file));
        ::kill(_parent, SIGHUP);
        await("open the file again", [this] { return fs::exists(_file); });
        assertLine("GET /afterwards HTTP/1.1", 404);
        CPPUNIT_ASSERT(read(old).find("afterwards") == std::string::npos);

        // If that is impossible, the file that is open remains in use.
        fs::rename(_file, _file + ".2");
        fs::create_directory(_file);
        ::kill(_parent, SIGHUP);
        send(requestFor("GET /third HTTP/1.1"));
        await("write into the old file",
            [this] { return read(_file + ".2").find("/third") != std::string::npos; });
        stop();
    }

    void onlyARegularFileIsAccepted()
    {
        const std::string folder = _folder->path();
        CPPUNIT_ASSERT_EQUAL(0, ::mkfifo((folder + "/pipe").c_str(), 0600));
        for (const char* name : {"/pipe", "", "/missing/file", "/../../../dev/null"})
        {
            const std::string said = folder + "/said";
            const std::string command = "timeout 10 " + Support::proxyUnderTest() +
                                        " --port 0 --root '" + folder + "' --access-log '" +
                                        folder + name + "' 2>'" + said + "'";
            CPPUNIT_ASSERT_EQUAL(1, WEXITSTATUS(std::system(command.c_str())));
            assertContains("Choose another with --access-log.", read(said));
        }
    }

private:
    void start(std::vector<std::string> options = {})
    {
        _file = _folder->path() + "/access.log";
        _seen = 0;
        options.insert(options.end(), {"--access-log", _file});
        startProxy(options);
    }

    std::string requestFor(const std::string& line, const std::string& fields = "") const
    {
        return line + "\r\nHost: 127.0.0.1:" + std::to_string(_proxy->port()) +
               "\r\nReferer: http://a.example/\r\nUser-Agent: a \"b\"\r\n" + fields + "\r\n";
    }

    /// Sends a request on a new connection, and waits for the response, or for its beginning in a
    /// tunnel.
    void send(const std::string& request)
    {
        _client = std::make_unique<Plays::Client>(_loop);
        _client->connect(_proxy->port());
        _client->send(request);
        await("answer", [this] { return _client->responseIsOver(); });
    }

    /// Fails unless the request gets this line; `bytes`: those of the body, if the test knows them.
    void assertLine(const std::string& request, int status, std::optional<std::size_t> bytes = {},
        const std::string& fields = "")
    {
        send(requestFor(request, fields));
        const std::string line = newLine();
        static const std::regex form(
            R"#(127\.0\.0\.1 - - \[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d \+0000\] )#"
            R"#("([^"]*)" (\d{3}) (\d+) "http://a.example/" "a \\x22b\\x22")#");
        std::smatch parts;
        const bool isExpected = std::regex_match(line, parts, form) || status == 403;
        CPPUNIT_ASSERT_MESSAGE(line, isExpected);
        const std::string count = std::to_string(bytes.value_or(_client->response().body().size()));
        assertContains("\"" + request + "\" " + std::to_string(status) + " " + count + " ", line);
    }

    static void assertContains(const std::string& part, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE(
            part + " was expected in: " + text, text.find(part) != std::string::npos);
    }

    /// The complete lines of the file.
    std::vector<std::string> lines() const
    {
        std::vector<std::string> result;
        std::ifstream file(_file);
        for (std::string line; std::getline(file, line) && !file.eof();)
            result.push_back(line);
        return result;
    }

    /// Waits for the next line, and fails if there is more than one.
    std::string newLine()
    {
        await("write a line", [this] { return lines().size() > _seen; });
        return lines().at(_seen++);
    }

    std::string _file;
    std::size_t _seen = 0; ///< lines
    std::unique_ptr<Plays::Client> _client;
};

CPPUNIT_TEST_SUITE_REGISTRATION(AccessLogTest);

} // namespace Process
