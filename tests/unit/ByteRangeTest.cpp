// Ranges of bytes: what Range asks for, and what Content-Range names.

#include "http/ByteRange.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

namespace
{

constexpr auto most = UINT64_MAX;

std::string asRead(std::string_view value, std::uint64_t size)
{
    const auto ranges = parseRange(value, size);
    if (!ranges)
        return "ignored";
    std::string result;
    for (const auto& range : *ranges)
        result += (result.empty() ? "" : " ") + std::to_string(range.first) + "-" +
                  std::to_string(range.last);
    return result.empty() ? "416" : result;
}

std::string partAsRead(std::string_view value)
{
    const auto part = parseContentRange(value);
    if (!part)
        return "none";
    return std::to_string(part->range.first) + " to " + std::to_string(part->range.last) + " of " +
           (part->size ? std::to_string(*part->size) : "*");
}

/// "bytes=0-0,2-2,4-4", with so many ranges.
std::string single(std::uint64_t count)
{
    std::string value = "bytes=";
    for (std::uint64_t i = 0; i < count; ++i)
        value += (i > 0 ? "," : "") + std::to_string(2 * i) + "-" + std::to_string(2 * i);
    return value;
}

struct ByteRangeRow
{
    std::string value;
    std::uint64_t size;
    std::string expected;
};

template <std::size_t count>
void assertRead(const ByteRangeRow (&rows)[count])
{
    for (const auto& [value, size, expected] : rows)
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            value + " of " + std::to_string(size), expected, asRead(value, size));
}

struct PartRow
{
    std::string value;
    std::string expected;
};

template <std::size_t count>
void assertPart(const PartRow (&rows)[count])
{
    for (const auto& [value, expected] : rows)
        CPPUNIT_ASSERT_EQUAL_MESSAGE(value, expected, partAsRead(value));
}

} // namespace

class ByteRangeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ByteRangeTest);
    CPPUNIT_TEST(aRangeHasTwoEndsOrOne);
    CPPUNIT_TEST(aRangeIsCutAtTheEnd);
    CPPUNIT_TEST(manyRangesKeepTheirOrder);
    CPPUNIT_TEST(whatLiesBehindTheEndCannotBeSatisfied);
    CPPUNIT_TEST(anEmptyRepresentationHasNoRanges);
    CPPUNIT_TEST(whatBreaksTheGrammarIsIgnored);
    CPPUNIT_TEST(numbersMayBeOfAnyLength);
    CPPUNIT_TEST(whatLooksLikeAnAttackIsIgnored);
    CPPUNIT_TEST(aContentRangeNamesAPart);
    CPPUNIT_TEST(whatNamesNoPartIsNoContentRange);
    CPPUNIT_TEST(aContentRangeIsWritten);
    CPPUNIT_TEST(bothEndsCountInTheLength);
    CPPUNIT_TEST_SUITE_END();

    void aRangeHasTwoEndsOrOne()
    {
        assertRead({
            {"bytes=0-499", 10000, "0-499"},
            {"bytes=500-999", 10000, "500-999"},
            {"bytes=0-0", 10000, "0-0"},
            {"bytes=9999-9999", 10000, "9999-9999"},
            {"bytes=9500-", 10000, "9500-9999"},
            {"bytes=0-", 10000, "0-9999"},
            {"bytes=-500", 10000, "9500-9999"},
            {"bytes=-1", 10000, "9999-9999"},
            {"bytes=007-0009", 10000, "7-9"},
            {"BYTES=0-4", 10, "0-4"},
            {"Bytes=0-4", 10, "0-4"},
        });
    }
    void aRangeIsCutAtTheEnd()
    {
        assertRead({
            {"bytes=5-9", 10, "5-9"},
            {"bytes=5-10", 10, "5-9"},
            {"bytes=5-99", 10, "5-9"},
            {"bytes=-9", 10, "1-9"},
            {"bytes=-10", 10, "0-9"},
            {"bytes=-11", 10, "0-9"},
            {"bytes=0-0", 1, "0-0"},
        });
    }
    void manyRangesKeepTheirOrder()
    {
        assertRead({
            {"bytes=0-0,-1", 10000, "0-0 9999-9999"},
            {"bytes= 0-999, 4500-5499, -1000", 10000, "0-999 4500-5499 9000-9999"},
            {"bytes=7-8,0-1", 10, "7-8 0-1"},
            {"bytes=0-1 ,\t3-4", 10, "0-1 3-4"},
            {"bytes=,0-1,,3-4,", 10, "0-1 3-4"},
            {"bytes=0-1,2-3", 10, "0-1 2-3"},
        });
    }
    void whatLiesBehindTheEndCannotBeSatisfied()
    {
        assertRead({
            {"bytes=10-", 10, "416"},
            {"bytes=10-12", 10, "416"},
            {"bytes=9-", 10, "9-9"},
            {"bytes=-0", 10, "416"},
            {"bytes=10-,99-100,-0", 10, "416"},
            {"bytes=10-,0-1,-0,3-4", 10, "0-1 3-4"},
        });
    }
    void anEmptyRepresentationHasNoRanges()
    {
        assertRead({
            {"bytes=0-", 0, "416"},
            {"bytes=0-0", 0, "416"},
            {"bytes=-0", 0, "416"},
            {"bytes=-1", 0, "ignored"},
            {"bytes=0-,-5", 0, "ignored"},
        });
    }
    void whatBreaksTheGrammarIsIgnored()
    {
        assertRead({
            {"", 10, "ignored"},
            {"bytes", 10, "ignored"},
            {"bytes=", 10, "ignored"},
            {"bytes=,", 10, "ignored"},
            {"bytes=-", 10, "ignored"},
            {"bytes=5", 10, "ignored"},
            {"bytes=4-3", 10, "ignored"},
            {"bytes=99-98", 10, "ignored"},
            {"bytes=0-4,4-3", 10, "ignored"},
            {"bytes=0-4,x", 10, "ignored"},
            {"bytes=0-4;5-6", 10, "ignored"},
            {"bytes=0-4-5", 10, "ignored"},
            {"bytes=--4", 10, "ignored"},
            {"bytes=0--4", 10, "ignored"},
            {"bytes=+1-4", 10, "ignored"},
            {"bytes=1-+4", 10, "ignored"},
            {"bytes=0x1-4", 10, "ignored"},
            {"bytes=a-4", 10, "ignored"},
            {"bytes=1-a", 10, "ignored"},
            {"bytes=-a", 10, "ignored"},
            {"bytes=a-", 10, "ignored"},
            {"bytes=1 - 4", 10, "ignored"},
            {"bytes=1.0-4", 10, "ignored"},
            {"bytes=\"0-4\"", 10, "ignored"},
            {"bytes 0-4", 10, "ignored"},
            {"bytes 0-4/10", 10, "ignored"},
            {"bytes =0-4", 10, "ignored"},
            {"bytes:0-4", 10, "ignored"},
            {"byte=0-4", 10, "ignored"},
            {"items=0-4", 10, "ignored"},
            {"=0-4", 10, "ignored"},
        });
    }
    void numbersMayBeOfAnyLength()
    {
        const std::string beyond = "99999999999999999999999999";
        assertRead({
            {"bytes=0-" + beyond, 10, "0-9"},
            {"bytes=-" + beyond, 10, "0-9"},
            {"bytes=" + beyond + "-", 10, "416"},
            {"bytes=" + beyond + "-" + beyond, 10, "416"},
            {"bytes=" + beyond + "-5", 10, "ignored"},
            {"bytes=0-18446744073709551615", 10, "0-9"},
            {"bytes=0-18446744073709551616", 10, "0-9"},
            {"bytes=18446744073709551614-", most, "18446744073709551614-18446744073709551614"},
            {"bytes=" + beyond + "-", most, "416"},
            {"bytes=-1", most, "18446744073709551614-18446744073709551614"},
        });
    }
    void whatLooksLikeAnAttackIsIgnored()
    {
        assertRead({
            {"bytes=0-4,2-6", 10, "0-4 2-6"},
            {"bytes=0-4,4-6", 10, "0-4 4-6"},
            {"bytes=0-4,3-6,6-9", 10, "0-4 3-6 6-9"},
            {"bytes=6-7,4-5,2-3,0-1", 10, "6-7 4-5 2-3 0-1"},
            {"bytes=0-4,0-4", 10, "0-4 0-4"},
            {"bytes=0-,0-,0-", 10, "ignored"},
            {"bytes=0-9,0-0,1-1,2-2", 10, "ignored"},
            {"bytes=0-0,1-1,2-2,-10", 10, "ignored"},
            {"bytes=0-2,2-4,4-6,6-8", 10, "ignored"},
            // What cannot be satisfied overlaps nothing.
            {"bytes=0-1,50-,50-,50-", 10, "0-1"},
            {single(33), 1000, "ignored"},
            {single(33), 1, "ignored"},
        });
        const auto ranges = parseRange(single(32), 1000);
        CPPUNIT_ASSERT(ranges && ranges->size() == 32);
    }
    void aContentRangeNamesAPart()
    {
        assertPart({
            {"bytes 0-4/10", "0 to 4 of 10"},
            {"bytes 0-4/*", "0 to 4 of *"},
            {"bytes 0-9/10", "0 to 9 of 10"},
            {"bytes 9-9/10", "9 to 9 of 10"},
            {"bytes 0-0/1", "0 to 0 of 1"},
            {"Bytes 0-4/10", "0 to 4 of 10"},
            {"bytes 42-1233/1234", "42 to 1233 of 1234"},
            {"bytes 0-18446744073709551613/18446744073709551615",
                "0 to 18446744073709551613 of 18446744073709551615"},
        });
    }
    void whatNamesNoPartIsNoContentRange()
    {
        assertPart({
            {"", "none"},
            {"bytes", "none"},
            {"bytes ", "none"},
            {"bytes */10", "none"},
            {"bytes */*", "none"},
            {"bytes 0-4", "none"},
            {"bytes 0-4/", "none"},
            {"bytes 4/10", "none"},
            {"bytes -4/10", "none"},
            {"bytes 4-/10", "none"},
            {"bytes 4-3/10", "none"},
            {"bytes 0-10/10", "none"},
            {"bytes 10-10/10", "none"},
            {"bytes 0-0/0", "none"},
            {"bytes=0-4/10", "none"},
            {"bytes  0-4/10", "none"},
            {" bytes 0-4/10", "none"},
            {"bytes 0-4/10 ", "none"},
            {"bytes 0 - 4/10", "none"},
            {"bytes 0-4 /10", "none"},
            {"bytes 0-4/10/10", "none"},
            {"bytes 0-4-5/10", "none"},
            {"bytes 0-4/1-0", "none"},
            {"bytes 0-4/**", "none"},
            {"bytes 0/4-10", "none"},
            {"bytes +0-4/10", "none"},
            {"bytes a-4/10", "none"},
            {"bytes 0-4/a", "none"},
            {"items 0-4/10", "none"},
            {"0-4/10", "none"},
            {"bytes 0-4/99999999999999999999", "none"},
            {"bytes 0-99999999999999999999/*", "none"},
            {"bytes 0-18446744073709551615/*", "none"},
        });
    }
    void aContentRangeIsWritten()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-4/10"), formatContentRange({0, 4}, 10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 9-9/10"), formatContentRange({9, 9}, 10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-18446744073709551614/18446744073709551615"),
            formatContentRange({0, most - 1}, most));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes */10"), formatUnsatisfiedRange(10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes */0"), formatUnsatisfiedRange(0));
    }
    void bothEndsCountInTheLength()
    {
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{5}, ByteRange({0, 4}).length());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{1}, ByteRange({7, 7}).length());
        CPPUNIT_ASSERT_EQUAL(most, ByteRange({0, most - 1}).length());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ByteRangeTest);
