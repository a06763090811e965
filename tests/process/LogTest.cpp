// All processes write to one log: each of its lines comes from one process, and is complete.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <fstream>
#include <set>

namespace Process
{

class LogTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(LogTest);
    CPPUNIT_TEST(linesOfManyProcessesStayComplete);
    CPPUNIT_TEST_SUITE_END();

public:
    void linesOfManyProcessesStayComplete()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "hello");
        };
        const std::string file = _folder->path() + "/log";
        startProxy({"--log", file});

        serveClients(
            50, clients, [this](std::size_t number) { return request(pageOf(number)); },
            [](std::size_t, const Plays::Client& client) { return client.responseIsOver(); });
        awaitNoChild();
        stop();

        std::set<std::string> seen;
        std::ifstream log(file);
        for (std::string line; std::getline(log, line);)
        {
            CPPUNIT_ASSERT_MESSAGE("a line without its end: " + line, !log.eof());
            check(line, seen);
        }
        CPPUNIT_ASSERT_EQUAL(clients, seen.size());
    }

private:
    static constexpr std::size_t clients = 500;

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
