// Which methods are safe.

#include "http/Method.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

class MethodTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MethodTest);
    CPPUNIT_TEST(fourMethodsAreSafe);
    CPPUNIT_TEST(allOthersAreUnsafe);
    CPPUNIT_TEST_SUITE_END();

    void fourMethodsAreSafe()
    {
        for (const char* method : {"GET", "HEAD", "OPTIONS", "TRACE"})
            CPPUNIT_ASSERT_MESSAGE(method, isSafe(method));
    }
    void allOthersAreUnsafe()
    {
        for (const char* method :
            {"POST", "PUT", "DELETE", "CONNECT", "PATCH", "M-SEARCH", "get", "GETS", ""})
            CPPUNIT_ASSERT_MESSAGE(method, !isSafe(method));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MethodTest);
