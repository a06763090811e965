// Without the descriptors that it needs, the parent says so before it forks the first child.

#include "net/ForkedAhead.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace Net
{

class ForkedAheadTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ForkedAheadTest);
    CPPUNIT_TEST(itNeedsTwoDescriptors);
    CPPUNIT_TEST_SUITE_END();

    /// Whether it can be made where a process may open that many further descriptors.
    static bool works(rlim_t further)
    {
        // Signals blocks signals, so this is another process.
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(tryWith(further) ? 0 : 1);
        int status = -1;
        ::waitpid(child, &status, 0);
        return status == 0;
    }

    static bool tryWith(rlim_t further)
    try
    {
        proxy::Listener listener(Poco::Net::SocketAddress("127.0.0.1", 0));
        proxy::Signals signals;
        proxy::Children children(1, std::chrono::seconds(1));
        const std::function<void(const Poco::Net::StreamSocket&)> work;
        const proxy::ForkedAhead::WhenIdle whenIdle;
        const auto next = static_cast<rlim_t>(::fcntl(listener.descriptor(), F_DUPFD, 0));
        ::close(static_cast<int>(next));
        const rlimit limit{next + further, next + further};
        ::setrlimit(RLIMIT_NOFILE, &limit);
        const proxy::ForkedAhead ahead(listener, signals, children, {1, 1}, work, whenIdle);
        return true;
    }
    catch (const std::system_error&)
    {
        return false;
    }

    void itNeedsTwoDescriptors()
    {
        CPPUNIT_ASSERT(!works(0));
        CPPUNIT_ASSERT(!works(1));
        CPPUNIT_ASSERT(works(2));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ForkedAheadTest);

} // namespace Net
