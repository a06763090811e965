// No signal goes to a process number that cannot be a child's.

#include "net/Children.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <stdexcept>
#include <unistd.h>

namespace Net
{

class ChildrenTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ChildrenTest);
    CPPUNIT_TEST(whatAFailedForkReturnsIsNoChild);
    CPPUNIT_TEST(aProcessNumberMayBeAChild);
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
};

CPPUNIT_TEST_SUITE_REGISTRATION(ChildrenTest);

} // namespace Net
