// No signal goes to a process number that cannot be a child's; and many children make a later one no dearer.

#include "net/Children.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <chrono>
#include <malloc.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace Net
{

class ChildrenTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ChildrenTest);
    CPPUNIT_TEST(whatAFailedForkReturnsIsNoChild);
    CPPUNIT_TEST(aProcessNumberMayBeAChild);
    CPPUNIT_TEST(childrenThatHaveEndedLeaveNoScatteredMemory);
    CPPUNIT_TEST_SUITE_END();

    void whatAFailedForkReturnsIsNoChild()
    {
        for (const pid_t number : {-1, 0, -2})
            CPPUNIT_ASSERT_THROW(proxy::Children::requireChild(number), std::logic_error);
    }

    void aProcessNumberMayBeAChild()
    {
        proxy::Children::requireChild(1);
        proxy::Children::requireChild(::getpid());
    }

    /// malloc's small free pieces lie in many pages, and a child writes to all of these when it joins the pieces.
    void childrenThatHaveEndedLeaveNoScatteredMemory()
    {
        constexpr int many = 200;
        int ends[2];
        CPPUNIT_ASSERT_EQUAL(0, ::pipe(ends));
        proxy::Children children(many, std::chrono::seconds(10));
        const std::size_t before = ::mallinfo2().fsmblks;
        // Each waits until this process has closed the pipe.
        char byte = 0;
        for (int i = 0; i < many; ++i)
            children.start([&] { ::close(ends[1]); }, [&] { ::read(ends[0], &byte, 1); });
        ::close(ends[1]);
        ::close(ends[0]);
        for (siginfo_t ended; children.count() > 0; children.reap())
            ::waitid(P_ALL, 0, &ended, WEXITED | WNOWAIT);
        CPPUNIT_ASSERT(::mallinfo2().fsmblks < before + 1024);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ChildrenTest);

} // namespace Net
