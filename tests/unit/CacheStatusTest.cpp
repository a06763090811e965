// Cache-Status: what the cache says about its handling of a request.

#include "rules/CacheStatus.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

using namespace std::chrono_literals;

class CacheStatusTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CacheStatusTest);
    CPPUNIT_TEST(cacheStatusNamesAHitOrTheReasonForForwarding);
    CPPUNIT_TEST(theTimeToLiveIsTheLifetimeMinusTheAge);
    CPPUNIT_TEST(theOtherParametersAppearOnlyIfTheyApply);
    CPPUNIT_TEST_SUITE_END();

    static std::string shown(const CacheStatus& status)
    {
        return formatCacheStatus(status, "name");
    }
    void cacheStatusNamesAHitOrTheReasonForForwarding()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit"), shown({}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=uri-miss"), shown({ForwardReason::uriMiss}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=vary-miss"), shown({ForwardReason::varyMiss}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=stale"), shown({ForwardReason::stale}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=request"), shown({ForwardReason::request}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=method"), shown({ForwardReason::method}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=partial"), shown({ForwardReason::partial}));
    }
    void theTimeToLiveIsTheLifetimeMinusTheAge()
    {
        // Age is rounded down, so the time that is left is rounded up.
        const auto withTtl = [](std::chrono::milliseconds left)
        {
            CacheStatus status;
            status.freshFor = left;
            return shown(status);
        };
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit; ttl=60"), withTtl(60s));
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit; ttl=60"), withTtl(59999ms));
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit; ttl=1"), withTtl(1ms));
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit; ttl=0"), withTtl(-1ms));
        CPPUNIT_ASSERT_EQUAL(std::string("name; hit; ttl=-60"), withTtl(-60500ms));
    }
    void theOtherParametersAppearOnlyIfTheyApply()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=stale; fwd-status=304; ttl=60"),
            shown({ForwardReason::stale, 304, false, false, 60s}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=uri-miss; ttl=60; stored"),
            shown({ForwardReason::uriMiss, {}, true, false, 60s}));
        CPPUNIT_ASSERT_EQUAL(std::string("name; fwd=uri-miss; stored; collapsed"),
            shown({ForwardReason::uriMiss, {}, true, true, {}}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheStatusTest);
