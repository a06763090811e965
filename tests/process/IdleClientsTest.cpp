// A client that keeps its connection and asks for nothing holds a process, but no more memory than that needs.

#include "tests/process/ProcessFixture.h"
#include "tests/support/Environment.h"
#include "tests/support/ProcessResources.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace Process
{

class IdleClientsTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(IdleClientsTest);
    CPPUNIT_TEST(whatALongRequestNeededIsGivenBack);
    CPPUNIT_TEST(noEntryIsKeptOpen);
    CPPUNIT_TEST(noEntryIsKeptOpenForTheNextClient);
    CPPUNIT_TEST_SUITE_END();

public:
    void whatALongRequestNeededIsGivenBack()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "the answer");
        };
        startProxy({"--timeout", "100"}); // none of them is sent away meanwhile
        const auto modest = served(request("page"));
        awaitChildren(1);
        const pid_t child = children().front();
        const auto greedy = served(longRequest());
        awaitChildren(2);
        const auto both = children();
        const pid_t other = both.front() == child ? both.back() : both.front();
        await("give memory back",
            [&]
            {
                return Support::ownMemory(other) <=
                       Support::ownMemory(child) + Support::allowedGrowth(usualDifference);
            });
        stop();
    }

    /// While requests follow each other, it is: see tests/counts/limits.txt.
    void noEntryIsKeptOpen()
    {
        const auto client = servedAgain({"--timeout", "100"});
        const pid_t child = children().front();
        await("close the entry", [&] { return !holdsEntry(child); });
        stop();
    }

    void noEntryIsKeptOpenForTheNextClient()
    {
        servedAgain({"--recycle", "100", "--ahead", "1"}).reset();
        await("close the entry",
            [&]
            {
                const auto all = children();
                return std::none_of(all.begin(), all.end(), holdsEntry);
            });
        stop();
    }

private:
    /// Returns true if a file whose name is a digest is open.
    static bool holdsEntry(pid_t process)
    {
        const auto isEntry = [](const auto& descriptor)
        {
            std::error_code isGone;
            const auto file = std::filesystem::read_symlink(descriptor.path(), isGone);
            return file.filename().string().size() == 64;
        };
        const auto open =
            std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/fd");
        return std::any_of(begin(open), end(open), isEntry);
    }

    static constexpr std::size_t usualDifference = 128; // KiB

    /// With thousands of fields: each is a few small pieces of memory.
    std::string longRequest() const
    {
        std::string fields;
        for (int i = 0; fields.size() < 60'000; ++i)
            fields += "Field-" + std::to_string(i) + ": value\r\n";
        return requestWith("GET", "page", fields);
    }

    /// A client of a proxy with these options that has been answered several times.
    std::unique_ptr<Plays::Client> servedAgain(const std::vector<std::string>& options)
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "the answer");
        };
        startProxy(options);
        auto client = served(request("page"));
        for (int time = 0; time < 3; ++time)
        {
            client->nextResponse();
            client->send(request("page"));
            await("answer again", [&] { return client->responseIsOver(); });
        }
        return client;
    }

    /// A client that has been answered, and keeps its connection.
    std::unique_ptr<Plays::Client> served(const std::string& text)
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(text);
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "the answer");
        return client;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(IdleClientsTest);

} // namespace Process
