// All processes write to one log: each of its lines comes from one process, and is complete.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <fstream>
#include <set>

namespace Process
{

class LogTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(LogTest);
    CPPUNIT_TEST(linesOfManyProcessesStayComplete);
    CPPUNIT_TEST(theLinesOfARequestFollowEachOther);
    CPPUNIT_TEST(aRequestIsInTheLogWhileItsOriginIsSilent);
    CPPUNIT_TEST_SUITE_END();

public:
    void linesOfManyProcessesStayComplete()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "hello");
        };
        startProxy({"--log", logFile()});

        serveClients(
            50, clients, [this](std::size_t number) { return request(pageOf(number)); },
            [](std::size_t, const Plays::Client& client) { return client.responseIsOver(); });
        awaitNoChild();
        stop();

        std::set<std::string> seen;
        std::ifstream log(logFile());
        for (std::string line; std::getline(log, line);)
        {
            CPPUNIT_ASSERT_MESSAGE("a line without its end: " + line, !log.eof());
            check(line, seen);
        }
        CPPUNIT_ASSERT_EQUAL(clients, seen.size());
    }

    void theLinesOfARequestFollowEachOther()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "hello");
        };
        startProxy({"--log", logFile()});
        const auto first = ask("page");
        await("store the page", [&] { return first->responseIsOver(); });
        first->closeNow();
        serveClients(
            50, clients, [this](std::size_t) { return request("page"); },
            [](std::size_t, const Plays::Client& client) { return client.responseIsOver(); });
        awaitNoChild();
        stop();

        const auto lines = linesOfLog();
        const auto isRequest = [](const std::string& line)
        {
            return line.starts_with("Request: ");
        };
        auto line = std::find_if(lines.begin(), lines.end(), isRequest);
        std::size_t hits = 0;
        while ((line = std::find_if(line + 1, lines.end(), isRequest)) < lines.end() - 2)
        {
            CPPUNIT_ASSERT_EQUAL(std::string("File Not Found"), line[1]);
            CPPUNIT_ASSERT_EQUAL(std::string("Read from cache"), line[2]);
            ++hits;
        }
        CPPUNIT_ASSERT_EQUAL(clients, hits);
    }

    void aRequestIsInTheLogWhileItsOriginIsSilent()
    {
        collectRequests();
        startProxy({"--log", logFile()});
        const auto client = askC("page");
        await("write the line",
            [this]
            {
                const auto lines = linesOfLog();
                return std::any_of(lines.begin(), lines.end(),
                    [](const std::string& line)
                    { return line.starts_with("Request: ") && line.ends_with("/page"); });
            });
        answer(*_exchanges[0], "hello");
        await("answer", [&] { return client->responseIsOver(); });
        stop();
    }

private:
    static constexpr std::size_t clients = 500;

    std::string logFile() const { return _folder->path() + "/log"; }

    std::vector<std::string> linesOfLog() const
    {
        std::vector<std::string> lines;
        std::ifstream log(logFile());
        for (std::string line; std::getline(log, line);)
            lines.push_back(line);
        return lines;
    }

    /// A long name, with its number at both ends.
    static std::string pageOf(std::size_t number)
    {
        const std::string text = std::to_string(number);
        return "begin-" + text + "-" + std::string(600, 'x') + "-" + text + "-end";
    }

    static void check(const std::string& line, std::set<std::string>& seen)
    {
        CPPUNIT_ASSERT_MESSAGE("an empty line", !line.empty());
        const auto begin = line.find("begin-");
        CPPUNIT_ASSERT_MESSAGE("an incomplete line: " + line,
            (begin == std::string::npos) == (line.find("xx") == line.npos));
        if (begin == std::string::npos)
            return;
        const std::string page = line.substr(begin);
        const std::string number = page.substr(6, page.find('-', 6) - 6);
        CPPUNIT_ASSERT_EQUAL(pageOf(std::stoul("0" + number)), page);
        seen.insert(page);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LogTest);

} // namespace Process
