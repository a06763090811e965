// The bytes that the origin sends, and what a client that compares them says about each kind of answer.

#include "tools/bench/Site.h"
#include "tools/measure/Body.h"
#include "tools/measure/Client.h"

#include <cppunit/extensions/HelperMacros.h>

#include <unistd.h>

namespace
{

using namespace Bench;
using namespace Measure;

class SiteTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SiteTest);
    CPPUNIT_TEST(bodiesOfThisLengthAndNameComeAsExpected);
    CPPUNIT_TEST(theBodyOfAnotherPathIsWrong);
    CPPUNIT_TEST(aConnectionThatEndsIsNoAnswer);
    CPPUNIT_TEST(eachRequestIsCounted);
    CPPUNIT_TEST_SUITE_END();

public:
    void bodiesOfThisLengthAndNameComeAsExpected()
    {
        for (const bool kept : {true, false})
        {
            Client client(_loop, _site.port(), kept);
            for (const auto* path : {"/0/none", "/1024/hit", "/65536/hit", "/1048576/hit"})
                CPPUNIT_ASSERT(Client::Result::right == get(client, path, path));
        }
    }

    void theBodyOfAnotherPathIsWrong()
    {
        Client client(_loop, _site.port(), true);
        CPPUNIT_ASSERT(Client::Result::wrong == get(client, "/1024/other", "/1024/hit"));
        CPPUNIT_ASSERT(Client::Result::wrong == get(client, "/1023/hit", "/1024/hit"));
    }

    void aConnectionThatEndsIsNoAnswer()
    {
        Wire::Listener listener(_loop, 0, [](int descriptor) { ::close(descriptor); });
        Client client(_loop, listener.port(), true);
        CPPUNIT_ASSERT(Client::Result::none == get(client, "/1024/hit", "/1024/hit"));
    }

    void eachRequestIsCounted()
    {
        Client client(_loop, _site.port(), true);
        for (std::uint64_t i = 0; i < 3; ++i)
        {
            CPPUNIT_ASSERT_EQUAL(i, _site.requests());
            get(client, "/10/hit", "/10/hit");
        }
    }

private:
    Client::Result get(Client& client, const std::string& path, const std::string& expected)
    {
        return client.get(path, "127.0.0.1", bodyHash(expected)).result;
    }

    Wire::EventLoop _loop;
    Site _site{_loop};
};

CPPUNIT_TEST_SUITE_REGISTRATION(SiteTest);

} // namespace
