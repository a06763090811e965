// Directives for caches: what is there, for how many seconds, and in which field.

#include "http/CacheControl.h"

#include "tests/unit/Messages.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <Poco/String.h>

namespace
{

struct CacheControlRow
{
    std::string_view fields; ///< of a response
    std::string_view directive;
    std::string expected;
};

std::string secondsIn(std::string_view fields, std::string_view directive)
{
    const auto count = CacheControl::ofResponse(fieldsOf(fields)).seconds(directive);
    return count ? std::to_string(count->count()) : "none";
}

/// `-`: not there. `alone`: without an argument. `with`: with one.
std::string presence(const CacheControl& said, std::string_view directive)
{
    return !said.has(directive) ? "-" : said.hasAlone(directive) ? "alone" : "with";
}

std::string namesIn(std::string_view fields, std::string_view directive)
{
    const auto names = CacheControl::ofResponse(fieldsOf(fields)).fieldNames(directive);
    return Poco::cat(std::string("|"), names.begin(), names.end());
}

} // namespace

class CacheControlTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CacheControlTest);
    CPPUNIT_TEST(secondsAreDigitsAlone);
    CPPUNIT_TEST(whatIsNoNumberMakesNothingFresh);
    CPPUNIT_TEST(aNumberTooLargeCountsAs68Years);
    CPPUNIT_TEST(ofARepeatedDirectiveTheFirstOneCounts);
    CPPUNIT_TEST(namesAreComparedWithoutCaseAndOverAllLines);
    CPPUNIT_TEST(whatStandsInQuotesIsNoDirective);
    CPPUNIT_TEST(anArgumentOfFieldNamesIsAList);
    CPPUNIT_TEST(pragmaStandsForAMissingCacheControlOfARequest);
    CPPUNIT_TEST(aTargetedFieldGoesBeforeCacheControl);
    CPPUNIT_TEST(aTargetedFieldWithAMistakeIsNotThere);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count, class Read>
    void assertRows(const CacheControlRow (&rows)[count], Read read)
    {
        for (const auto& [fields, directive, expected] : rows)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(fields), expected, read(fields, directive));
    }
    static std::string presenceInResponse(std::string_view fields, std::string_view directive)
    {
        return presence(CacheControl::ofResponse(fieldsOf(fields)), directive);
    }
    void secondsAreDigitsAlone()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "max-age", "60"},
                {"Cache-Control: max-age=0", "max-age", "0"},
                {"Cache-Control: max-age=0060", "max-age", "60"},
                // A recipient takes both forms (RFC 9111 section 5.2).
                {"Cache-Control: max-age=\"60\"", "max-age", "60"},
                {"Cache-Control: max-age=60", "s-maxage", "none"},
                {"Cache-Control: s-max-age=60", "max-age", "none"},
                {"Cache-Control: x-max-age=60, max-age-x=1", "max-age", "none"},
                {"Expires: 0", "max-age", "none"},
            },
            secondsIn);
    }
    void whatIsNoNumberMakesNothingFresh()
    {
        assertRows(
            {
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
            },
            secondsIn);
    }
    void aNumberTooLargeCountsAs68Years()
    {
        assertRows(
            {
                {"Cache-Control: max-age=2147483647", "max-age", "2147483647"},
                {"Cache-Control: max-age=2147483648", "max-age", "2147483648"},
                {"Cache-Control: max-age=2147483649", "max-age", "2147483648"},
                {"Cache-Control: max-age=4294967296", "max-age", "2147483648"},
                {"Cache-Control: max-age=18446744073709551617", "max-age", "2147483648"},
                {"Cache-Control: max-age=99999999999999999999999999", "max-age", "2147483648"},
            },
            secondsIn);
    }
    void ofARepeatedDirectiveTheFirstOneCounts()
    {
        assertRows(
            {
                {"Cache-Control: max-age=1, max-age=60", "max-age", "1"},
                {"Cache-Control: max-age=60, max-age=1", "max-age", "60"},
                {"Cache-Control: max-age=60\nCache-Control: max-age=1", "max-age", "60"},
                {"Cache-Control: max-age=x, max-age=60", "max-age", "0"},
            },
            secondsIn);
    }
    void namesAreComparedWithoutCaseAndOverAllLines()
    {
        assertRows(
            {
                {"Cache-Control: Max-AGE=60", "max-age", "with"},
                {"cache-control: NO-STORE", "no-store", "alone"},
                {"Cache-Control: public\nCache-Control: no-store", "no-store", "alone"},
                {"Cache-Control: , ,no-store ,", "no-store", "alone"},
                {"Cache-Control: no-stores", "no-store", "-"},
                {"Cache-Control: ", "no-store", "-"},
                {"Cache-Control: unknown, unknown=1, no-store, \"unknown\"", "no-store", "alone"},
                // Where nothing may follow, it is the same directive still.
                {"Cache-Control: no-store=x", "no-store", "with"},
                {"Cache-Control: private=\"\"", "private", "alone"},
                {"Cache-Control: private=\"a\", private", "private", "alone"},
                {"Pragma: no-cache", "no-cache", "-"},
            },
            presenceInResponse);
    }
    void whatStandsInQuotesIsNoDirective()
    {
        assertRows(
            {
                {R"(Cache-Control: x="no-store, max-age=60")", "no-store", "-"},
                {R"(Cache-Control: x="no-store, max-age=60")", "max-age", "-"},
                {R"(Cache-Control: x="\", no-store", public)", "no-store", "-"},
                {R"(Cache-Control: x="\", no-store", public)", "public", "alone"},
                // A quote without its other half hides nothing.
                {R"(Cache-Control: x="a, no-store)", "no-store", "alone"},
            },
            presenceInResponse);
    }
    void anArgumentOfFieldNamesIsAList()
    {
        assertRows(
            {
                {R"(Cache-Control: private="Set-Cookie")", "private", "Set-Cookie"},
                {R"(Cache-Control: private="a, b ,, c")", "private", "a|b|c"},
                {R"(Cache-Control: private="a", private="b")", "private", "a|b"},
                {"Cache-Control: private=a", "private", "a"},
                {"Cache-Control: private", "private", ""},
                {R"(Cache-Control: no-cache="a")", "private", ""},
            },
            namesIn);
    }
    void pragmaStandsForAMissingCacheControlOfARequest()
    {
        assertRows(
            {
                {"Pragma: no-cache", "no-cache", "alone"},
                {"Pragma: x, NO-Cache", "no-cache", "alone"},
                {"Pragma: no-cached", "no-cache", "-"},
                {"Pragma: no-cache\nCache-Control: max-age=5", "no-cache", "-"},
                {"Cache-Control: no-cache", "no-cache", "alone"},
                // What is meant for the caches of C's side means nothing in a request.
                {"CDN-Cache-Control: no-cache", "no-cache", "-"},
            },
            [](std::string_view fields, std::string_view directive)
            { return presence(CacheControl::ofRequest(fieldsOf(fields)), directive); });
    }
    void aTargetedFieldGoesBeforeCacheControl()
    {
        assertRows(
            {
                {"CDN-Cache-Control: max-age=5\nCache-Control: max-age=60", "max-age", "5"},
                {"Cache-Control: s-maxage=60\nCDN-Cache-Control: max-age=5", "s-maxage", "none"},
                {"CDN-Cache-Control: max-age=5\nCDN-Cache-Control: public", "max-age", "5"},
                {"CDN-Cache-Control: max-age=5, max-age=6", "max-age", "6"},
                {"CDN-Cache-Control: max-age=5;x=1", "max-age", "5"},
                {"CDN-Cache-Control: max-age=-5", "max-age", "0"},
                {"CDN-Cache-Control: max-age=5.0", "max-age", "0"},
                {"CDN-Cache-Control: max-age=x", "max-age", "0"},
                // A text is no number there (RFC 9213 section 2.1).
                {"CDN-Cache-Control: max-age=\"5\"", "max-age", "0"},
            },
            secondsIn);
        assertRows(
            {
                {"CDN-Cache-Control: none\nCache-Control: no-store", "no-store", "-"},
                {"CDN-Cache-Control: no-store\nCache-Control: public", "no-store", "alone"},
                {"CDN-Cache-Control: no-store=?0, a", "no-store", "-"},
                {"CDN-Cache-Control: no-store=?1", "no-store", "alone"},
                {R"(CDN-Cache-Control: private="a")", "private", "with"},
                {"CDN-Cache-Control: private=5", "private", "alone"},
            },
            presenceInResponse);
        CPPUNIT_ASSERT(CacheControl::ofResponse(fieldsOf("CDN-Cache-Control: a")).isTargeted());
        CPPUNIT_ASSERT(!CacheControl::ofResponse(fieldsOf("Cache-Control: a")).isTargeted());
    }
    void aTargetedFieldWithAMistakeIsNotThere()
    {
        assertRows(
            {
                {"CDN-Cache-Control: max-age=5,\nCache-Control: max-age=60", "max-age", "60"},
                {"CDN-Cache-Control: Max-Age=5\nCache-Control: max-age=60", "max-age", "60"},
                {"CDN-Cache-Control: max-age = 5\nCache-Control: max-age=60", "max-age", "60"},
                {"CDN-Cache-Control: max-age=5 &\nCache-Control: max-age=60", "max-age", "60"},
                {"CDN-Cache-Control: \nCache-Control: max-age=60", "max-age", "60"},
                {"CDN-Cache-Control: max-age=99999999999999999", "max-age", "none"},
            },
            secondsIn);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheControlTest);
