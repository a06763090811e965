// Thousands of clients come and go, each in its own way. Afterwards the first process is as it was
// before: it has no child, not one descriptor more, and hardly any more memory; and no temporary
// file is left.

#include "tests/process/CacheFixture.h"
#include "tests/support/Environment.h"
#include "tests/support/Files.h"
#include "tests/support/ProcessResources.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

namespace
{

/// What happens to a client and its request.
enum class Way
{
    isStored,     ///< C's response is complete, and B stores it
    isAHit,       ///< an earlier client has had the response stored
    getsAFile,    ///< one of B's own files
    isBrokenOff,  ///< C closes in the middle of its response
    clientLeaves, ///< in the middle of the response
};

Way wayOf(std::size_t number)
{
    return static_cast<Way>(number % 5);
}

constexpr std::size_t usualGrowth = 256; // KiB

} // namespace

class ManyClientsTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(ManyClientsTest);
    CPPUNIT_TEST(fiveThousandClientsLeaveNothingBehind);
    CPPUNIT_TEST_SUITE_END();

public:
    void fiveThousandClientsLeaveNothingBehind()
    {
        Support::writeFile(_folder->root() + "/own.txt", own);
        _handler = [](const auto& exchange)
        {
            respond(*exchange);
        };
        startProxy();
        serve(0, atFirst); // B now allocates what it allocates once and keeps
        const std::size_t descriptors = _proxy->descriptors();
        const std::size_t memory = Support::ownMemory(_parent);

        serve(atFirst, 5000);

        CPPUNIT_ASSERT_EQUAL(descriptors, _proxy->descriptors());
        const std::size_t now = Support::ownMemory(_parent);
        CPPUNIT_ASSERT_MESSAGE("the first process has grown from " + std::to_string(memory) +
                                   " to " + std::to_string(now) + " KiB",
            now <= memory + Support::allowedGrowth(usualGrowth));
        CPPUNIT_ASSERT(std::filesystem::is_directory(cache() / temporaryFiles));
        CPPUNIT_ASSERT(std::filesystem::is_empty(cache() / temporaryFiles));
        stop();
    }

private:
    static constexpr std::size_t atFirst = 300;
    static constexpr const char* own = "a file of B's own";

    static void respond(Wire::Exchange& exchange)
    {
        const std::size_t number = numberOf(exchange.request.target());
        if (wayOf(number) != Way::isBrokenOff)
            return answer(exchange, bytesOf(number, 4000));
        answerInPart(exchange, std::string(9000, 'h'), 2000);
        exchange.peer->close();
    }

    /// A page that was stored for a client some time ago.
    static std::size_t storedBefore(std::size_t number)
    {
        return number < atFirst ? 0 : number - 101;
    }

    void serve(std::size_t first, std::size_t count)
    {
        serveClients(
            20, count, [&](std::size_t number) { return requestOf(first + number); },
            [&](std::size_t number, const Plays::Client& client)
            { return isDone(first + number, client); });
        awaitNoChild();
    }

    std::string requestOf(std::size_t number) const
    {
        if (wayOf(number) == Way::getsAFile)
            return "GET /own.txt HTTP/1.0\r\n\r\n";
        const std::size_t page = wayOf(number) == Way::isAHit ? storedBefore(number) : number;
        return request("page" + std::to_string(page));
    }

    static bool isDone(std::size_t number, const Plays::Client& client)
    {
        if (wayOf(number) == Way::clientLeaves)
            return client.hasResponse() && client.response().headIsComplete();
        if (!client.responseIsOver())
            return false;
        switch (wayOf(number))
        {
        case Way::isStored:
            assertComplete(client, bytesOf(number, 4000));
            break;
        case Way::isAHit:
            assertComplete(client, bytesOf(storedBefore(number), 4000));
            break;
        case Way::getsAFile:
            assertComplete(client, own);
            break;
        case Way::isBrokenOff:
            CPPUNIT_ASSERT(client.response().broken());
            break;
        case Way::clientLeaves:
            break;
        }
        return true;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ManyClientsTest);

} // namespace Process
