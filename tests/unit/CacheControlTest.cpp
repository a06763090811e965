// Cache directives: which are present, for how many seconds, and in which field.

#include "rules/CacheControl.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <Poco/String.h>

using namespace proxy;

namespace
{

struct CacheControlRow
{
    std::string_view fields;
    std::string_view directive;
    std::string expected;

    std::string given() const { return std::string(fields); }
};

std::string secondsIn(const CacheControlRow& row)
{
    const auto count =
        CacheControl::ofResponse(fieldsOf(row.fields), Audience::cdn).seconds(row.directive);
    return count ? std::to_string(count->count()) : "none";
}

/// `-`: absent. `alone`: without an argument. `with`: with one.
std::string presence(const CacheControl& directives, std::string_view name)
{
    return !directives.has(name) ? "-" : directives.hasAlone(name) ? "alone" : "with";
}

std::string presenceInResponse(const CacheControlRow& row)
{
    return presence(CacheControl::ofResponse(fieldsOf(row.fields), Audience::cdn), row.directive);
}

std::string presenceInRequest(const CacheControlRow& row)
{
    return presence(CacheControl::ofRequest(fieldsOf(row.fields)), row.directive);
}

std::string namesIn(const CacheControlRow& row)
{
    const auto names =
        CacheControl::ofResponse(fieldsOf(row.fields), Audience::cdn).fieldNames(row.directive);
    return Poco::cat(std::string("|"), names.begin(), names.end());
}

constexpr RowAssertion assertSeconds(secondsIn);
constexpr RowAssertion assertPresence(presenceInResponse);
constexpr RowAssertion assertPresenceInRequest(presenceInRequest);
constexpr RowAssertion assertNames(namesIn);

} // namespace

class CacheControlTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CacheControlTest);
    CPPUNIT_TEST(secondsConsistOfDigitsOnly);
    CPPUNIT_TEST(anInvalidNumberIsZero);
    CPPUNIT_TEST(aNumberTooLargeIs68Years);
    CPPUNIT_TEST(theFirstOfRepeatedDirectivesCounts);
    CPPUNIT_TEST(namesAreCaseInsensitiveInAllLines);
    CPPUNIT_TEST(quotedTextIsNotADirective);
    CPPUNIT_TEST(aMalformedRestrictionRestricts);
    CPPUNIT_TEST(aMalformedPermissionPermitsNothing);
    CPPUNIT_TEST(anArgumentMayListFieldNames);
    CPPUNIT_TEST(pragmaReplacesAMissingCacheControlInARequest);
    CPPUNIT_TEST(aTargetedFieldOverridesCacheControl);
    CPPUNIT_TEST(aTargetedFieldIsNotForEveryCache);
    CPPUNIT_TEST(anInvalidTargetedFieldIsIgnored);
    CPPUNIT_TEST_SUITE_END();

    void secondsConsistOfDigitsOnly()
    {
        assertSeconds({
            {"Cache-Control: max-age=60", "max-age", "60"},
            {"Cache-Control: max-age=0", "max-age", "0"},
            {"Cache-Control: max-age=0060", "max-age", "60"},
            // A recipient accepts both forms (RFC 9111 section 5.2).
            {"Cache-Control: max-age=\"60\"", "max-age", "60"},
            {"Cache-Control: max-age=60", "s-maxage", "none"},
            {"Cache-Control: s-max-age=60", "max-age", "none"},
            {"Cache-Control: x-max-age=60, max-age-x=1", "max-age", "none"},
            {"Expires: 0", "max-age", "none"},
        });
    }
    void anInvalidNumberIsZero()
    {
        assertSeconds({
            {"Cache-Control: max-age=-60", "max-age", "0"},
            {"Cache-Control: max-age=+60", "max-age", "0"},
            {"Cache-Control: max-age=60.5", "max-age", "0"},
            {"Cache-Control: max-age=60s", "max-age", "0"},
            {"Cache-Control: max-age=0x3c", "max-age", "0"},
            {"Cache-Control: max-age=1e3", "max-age", "0"},
            {"Cache-Control: max-age=a60", "max-age", "0"},
            {"Cache-Control: max-age='60'", "max-age", "0"},
            {"Cache-Control: max-age=\"60", "max-age", "0"},
            {"Cache-Control: max-age=60;x", "max-age", "0"},
            {"Cache-Control: max-age=60 30", "max-age", "0"},
            {"Cache-Control: max-age= 60", "max-age", "0"},
            {"Cache-Control: max-age =60", "max-age", "0"},
            {"Cache-Control: max-age=", "max-age", "0"},
            {"Cache-Control: max-age", "max-age", "0"},
            {"Cache-Control: max-age=\"\"", "max-age", "0"},
        });
    }
    void aNumberTooLargeIs68Years()
    {
        assertSeconds({
            {"Cache-Control: max-age=2147483647", "max-age", "2147483647"},
            {"Cache-Control: max-age=2147483648", "max-age", "2147483648"},
            {"Cache-Control: max-age=2147483649", "max-age", "2147483648"},
            {"Cache-Control: max-age=4294967296", "max-age", "2147483648"},
            {"Cache-Control: max-age=18446744073709551617", "max-age", "2147483648"},
            {"Cache-Control: max-age=99999999999999999999999999", "max-age", "2147483648"},
        });
    }
    void theFirstOfRepeatedDirectivesCounts()
    {
        assertSeconds({
            {"Cache-Control: max-age=1, max-age=60", "max-age", "1"},
            {"Cache-Control: max-age=60, max-age=1", "max-age", "60"},
            {"Cache-Control: max-age=60\nCache-Control: max-age=1", "max-age", "60"},
            {"Cache-Control: max-age=x, max-age=60", "max-age", "0"},
        });
    }
    void namesAreCaseInsensitiveInAllLines()
    {
        assertPresence({
            {"Cache-Control: Max-AGE=60", "max-age", "with"},
            {"cache-control: NO-STORE", "no-store", "alone"},
            {"Cache-Control: public\nCache-Control: no-store", "no-store", "alone"},
            {"Cache-Control: , ,no-store ,", "no-store", "alone"},
            {"Cache-Control: no-stores", "no-store", "-"},
            {"Cache-Control: ", "no-store", "-"},
            {"Cache-Control: unknown, unknown=1, no-store, \"unknown\"", "no-store", "alone"},
            // An argument that does not belong there does not change the directive.
            {"Cache-Control: no-store=x", "no-store", "with"},
            {"Cache-Control: private=\"\"", "private", "alone"},
            {"Cache-Control: private=\"a\", private", "private", "alone"},
            {"Pragma: no-cache", "no-cache", "-"},
        });
    }
    void quotedTextIsNotADirective()
    {
        assertPresence({
            {R"(Cache-Control: x="no-store, max-age=60")", "no-store", "-"},
            {R"(Cache-Control: x="no-store, max-age=60")", "max-age", "-"},
            {R"(Cache-Control: x="\", no-store", public)", "no-store", "-"},
            {R"(Cache-Control: x="\", no-store", public)", "public", "alone"},
            // A quotation mark that is never closed hides nothing.
            {R"(Cache-Control: x="a, no-store)", "no-store", "alone"},
        });
    }
    void aMalformedRestrictionRestricts()
    {
        assertPresence({
            {R"(Cache-Control: private="Set-Cookie)", "private", "alone"},
            {R"(Cache-Control: private="Set-Cookie, max-age=60)", "private", "alone"},
            {R"(Cache-Control: private="Set-Cookie"x)", "private", "alone"},
            {R"(Cache-Control: private="Set Cookie")", "private", "alone"},
            {R"(Cache-Control: private="a, b c")", "private", "alone"},
            {R"(Cache-Control: no-cache = "a")", "no-cache", "alone"},
            {"Cache-Control: private=", "private", "alone"},
            {"Cache-Control: private=a b", "private", "alone"},
            {"Cache-Control: no-store; max-age=60", "no-store", "alone"},
            {"Cache-Control: max-age=60 no-store", "no-store", "alone"},
            {"Cache-Control: max-age=60;private", "private", "alone"},
            {"Cache-Control: \"no-store\"", "no-store", "alone"},
            {"Cache-Control: =no-store", "no-store", "alone"},
            {"Cache-Control: must-revalidate;", "must-revalidate", "alone"},
            {"Cache-Control: proxy-revalidate=\"", "proxy-revalidate", "alone"},
            {R"(Cache-Control: x="a, private="b")", "private", "alone"},
            {R"(CDN-Cache-Control: private="a b")", "private", "alone"},
            {R"(CDN-Cache-Control: no-cache=(a b))", "no-cache", "alone"},
            // Not malformed, only unknown.
            {"Cache-Control: no-stores, x=no-store, x-private", "no-store", "-"},
            {"Cache-Control: x=\"private\"", "private", "-"},
        });
        assertPresenceInRequest({
            {"Cache-Control: no-cache;", "no-cache", "alone"},
            {"Pragma: no-cache=\"x", "no-cache", "alone"},
            {"Cache-Control: max-stale=\"60", "max-stale", "-"},
            {"Cache-Control: max-stale=", "max-stale", "-"},
            {"Cache-Control: max-stale=\"\"", "max-stale", "with"},
        });
        assertSeconds({
            {"Cache-Control: public max-age=60", "max-age", "0"},
            {"Cache-Control: x=\"a, max-age=60", "max-age", "0"},
            {"Cache-Control: max-age=60, x=\"a", "max-age", "60"},
            {"Cache-Control: stale-while-revalidate=60;", "stale-while-revalidate", "none"},
            {"Cache-Control: stale-if-error=60;", "stale-if-error", "0"},
            {"Cache-Control: min-fresh=x", "min-fresh", "2147483648"},
        });
    }
    void aMalformedPermissionPermitsNothing()
    {
        const auto permits = [](std::string_view directives, std::string_view name)
        {
            return CacheControl::ofResponse(
                fieldsOf("Cache-Control: " + std::string(directives)), Audience::everyCache)
                .permits(name);
        };
        for (const char* name : {"public", "must-revalidate", "must-understand"})
        {
            const std::string word = name;
            for (const std::string& valid : {word, "x, " + word, word + "=1, " + word})
                CPPUNIT_ASSERT_MESSAGE(valid, permits(valid, name));
            for (const std::string& invalid :
                {word + "=1", word + ";", word + "=\"", word + " x", "x=\"a, " + word, word + "d"})
                CPPUNIT_ASSERT_MESSAGE(invalid, !permits(invalid, name));
        }
        for (const char* valid : {"s-maxage=60", "s-maxage=0", "S-Maxage=\"60\""})
            CPPUNIT_ASSERT_MESSAGE(valid, permits(valid, "s-maxage"));
        for (const char* invalid :
            {"s-maxage", "s-maxage=x", "s-maxage=-1", "s-maxage= 60", "max-age=60"})
            CPPUNIT_ASSERT_MESSAGE(invalid, !permits(invalid, "s-maxage"));
    }
    void anArgumentMayListFieldNames()
    {
        assertNames({
            {R"(Cache-Control: private="Set-Cookie")", "private", "Set-Cookie"},
            {R"(Cache-Control: private="a, b ,, c")", "private", "a|b|c"},
            {R"(Cache-Control: private="a", private="b")", "private", "a|b"},
            {"Cache-Control: private=a", "private", "a"},
            {"Cache-Control: private", "private", ""},
            {R"(Cache-Control: no-cache="a")", "private", ""},
        });
    }
    void pragmaReplacesAMissingCacheControlInARequest()
    {
        assertPresenceInRequest({
            {"Pragma: no-cache", "no-cache", "alone"},
            {"Pragma: x, NO-Cache", "no-cache", "alone"},
            {"Pragma: no-cached", "no-cache", "-"},
            {"Pragma: no-cache\nCache-Control: max-age=5", "no-cache", "-"},
            {"Cache-Control: no-cache", "no-cache", "alone"},
            // A targeted field has no meaning in a request.
            {"CDN-Cache-Control: no-cache", "no-cache", "-"},
        });
    }
    void aTargetedFieldOverridesCacheControl()
    {
        assertSeconds({
            {"CDN-Cache-Control: max-age=5\nCache-Control: max-age=60", "max-age", "5"},
            {"Cache-Control: s-maxage=60\nCDN-Cache-Control: max-age=5", "s-maxage", "none"},
            {"CDN-Cache-Control: max-age=5\nCDN-Cache-Control: public", "max-age", "5"},
            {"CDN-Cache-Control: max-age=5, max-age=6", "max-age", "6"},
            {"CDN-Cache-Control: max-age=5;x=1", "max-age", "5"},
            {"CDN-Cache-Control: max-age=-5", "max-age", "0"},
            {"CDN-Cache-Control: max-age=5.0", "max-age", "0"},
            {"CDN-Cache-Control: max-age=x", "max-age", "0"},
            // Here, a String is not a number (RFC 9213 section 2.1).
            {"CDN-Cache-Control: max-age=\"5\"", "max-age", "0"},
        });
        assertPresence({
            {"CDN-Cache-Control: none\nCache-Control: no-store", "no-store", "-"},
            {"CDN-Cache-Control: no-store\nCache-Control: public", "no-store", "alone"},
            {"CDN-Cache-Control: no-store=?0, a", "no-store", "-"},
            {"CDN-Cache-Control: no-store=?1", "no-store", "alone"},
            {R"(CDN-Cache-Control: private="a")", "private", "with"},
            {"CDN-Cache-Control: private=5", "private", "alone"},
        });
        const auto isTargeted = [](std::string_view fields, Audience audience)
        {
            return CacheControl::ofResponse(fieldsOf(fields), audience).isTargeted();
        };
        CPPUNIT_ASSERT(isTargeted("CDN-Cache-Control: a", Audience::cdn));
        CPPUNIT_ASSERT(!isTargeted("Cache-Control: a", Audience::cdn));
        CPPUNIT_ASSERT(!isTargeted("CDN-Cache-Control: a", Audience::everyCache));
    }
    void aTargetedFieldIsNotForEveryCache()
    {
        const auto directives = CacheControl::ofResponse(
            fieldsOf("Cache-Control: no-store\nCDN-Cache-Control: max-age=600"),
            Audience::everyCache);
        CPPUNIT_ASSERT(directives.has("no-store"));
        CPPUNIT_ASSERT(!directives.has("max-age"));
    }
    void anInvalidTargetedFieldIsIgnored()
    {
        assertSeconds({
            {"CDN-Cache-Control: max-age=5,\nCache-Control: max-age=60", "max-age", "60"},
            {"CDN-Cache-Control: Max-Age=5\nCache-Control: max-age=60", "max-age", "60"},
            {"CDN-Cache-Control: max-age = 5\nCache-Control: max-age=60", "max-age", "60"},
            {"CDN-Cache-Control: max-age=5 &\nCache-Control: max-age=60", "max-age", "60"},
            {"CDN-Cache-Control: \nCache-Control: max-age=60", "max-age", "60"},
            {"CDN-Cache-Control: max-age=99999999999999999", "max-age", "none"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheControlTest);
