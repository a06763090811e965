// Byte ranges: what Range requests, and what Content-Range describes.

#include "http/ByteRange.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

using namespace proxy;

namespace
{

constexpr auto largest = UINT64_MAX;

/// The value of a Range field, for a representation of this size, and which ranges it requests.
struct ByteRangeRow
{
    std::string value;
    std::uint64_t size;
    std::string expected;

    std::string given() const { return value + " of " + std::to_string(size); }
};

std::string requestedRanges(const ByteRangeRow& row)
{
    const auto ranges = parseRange(row.value, row.size);
    if (!ranges)
        return "ignored";
    std::string result;
    for (const auto& range : *ranges)
        result += (result.empty() ? "" : " ") + std::to_string(range.first) + "-" +
                  std::to_string(range.last);
    return result.empty() ? "416" : result;
}

std::string describedPart(const TextRow& row)
{
    const auto part = parseContentRange(row.text);
    if (!part)
        return "none";
    return std::to_string(part->range.first) + " to " + std::to_string(part->range.last) + " of " +
           (part->size ? std::to_string(*part->size) : "*");
}

/// "bytes=0-0,2-2,4-4", with `count` ranges.
std::string rangesOfOneByte(std::uint64_t count)
{
    std::string value = "bytes=";
    for (std::uint64_t i = 0; i < count; ++i)
        value += (i > 0 ? "," : "") + std::to_string(2 * i) + "-" + std::to_string(2 * i);
    return value;
}

constexpr RowAssertion assertRequested(requestedRanges);
constexpr RowAssertion assertDescribed(describedPart);

} // namespace

class ByteRangeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ByteRangeTest);
    CPPUNIT_TEST(aRangeHasTwoEndsOrOne);
    CPPUNIT_TEST(aRangeIsCutOffAtTheEnd);
    CPPUNIT_TEST(manyRangesKeepTheirOrder);
    CPPUNIT_TEST(rangesBeyondTheEndAreUnsatisfiable);
    CPPUNIT_TEST(anEmptyRepresentationHasNoRanges);
    CPPUNIT_TEST(invalidRangesAreIgnored);
    CPPUNIT_TEST(numbersMayHaveAnyLength);
    CPPUNIT_TEST(suspiciousRangesAreIgnored);
    CPPUNIT_TEST(aContentRangeDescribesAPart);
    CPPUNIT_TEST(invalidContentRangesAreRejected);
    CPPUNIT_TEST(contentRangesAreFormatted);
    CPPUNIT_TEST(theLengthIncludesBothEnds);
    CPPUNIT_TEST_SUITE_END();

    void aRangeHasTwoEndsOrOne()
    {
        assertRequested({
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
    void aRangeIsCutOffAtTheEnd()
    {
        assertRequested({
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
        assertRequested({
            {"bytes=0-0,-1", 10000, "0-0 9999-9999"},
            {"bytes= 0-999, 4500-5499, -1000", 10000, "0-999 4500-5499 9000-9999"},
            {"bytes=7-8,0-1", 10, "7-8 0-1"},
            {"bytes=0-1 ,\t3-4", 10, "0-1 3-4"},
            {"bytes=,0-1,,3-4,", 10, "0-1 3-4"},
            {"bytes=0-1,2-3", 10, "0-1 2-3"},
        });
    }
    void rangesBeyondTheEndAreUnsatisfiable()
    {
        assertRequested({
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
        assertRequested({
            {"bytes=0-", 0, "416"},
            {"bytes=0-0", 0, "416"},
            {"bytes=-0", 0, "416"},
            {"bytes=-1", 0, "ignored"},
            {"bytes=0-,-5", 0, "ignored"},
        });
    }
    void invalidRangesAreIgnored()
    {
        assertRequested({
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
    void numbersMayHaveAnyLength()
    {
        const std::string beyond = "99999999999999999999999999";
        assertRequested({
            {"bytes=0-" + beyond, 10, "0-9"},
            {"bytes=-" + beyond, 10, "0-9"},
            {"bytes=" + beyond + "-", 10, "416"},
            {"bytes=" + beyond + "-" + beyond, 10, "416"},
            {"bytes=" + beyond + "-5", 10, "ignored"},
            {"bytes=0-18446744073709551615", 10, "0-9"},
            {"bytes=0-18446744073709551616", 10, "0-9"},
            {"bytes=18446744073709551614-", largest, "18446744073709551614-18446744073709551614"},
            {"bytes=" + beyond + "-", largest, "416"},
            {"bytes=-1", largest, "18446744073709551614-18446744073709551614"},
        });
    }
    void suspiciousRangesAreIgnored()
    {
        assertRequested({
            {"bytes=0-4,2-6", 10, "0-4 2-6"},
            {"bytes=0-4,4-6", 10, "0-4 4-6"},
            {"bytes=0-4,3-6,6-9", 10, "0-4 3-6 6-9"},
            {"bytes=6-7,4-5,2-3,0-1", 10, "6-7 4-5 2-3 0-1"},
            {"bytes=0-4,0-4", 10, "0-4 0-4"},
            {"bytes=0-,0-,0-", 10, "ignored"},
            {"bytes=0-9,0-0,1-1,2-2", 10, "ignored"},
            {"bytes=0-0,1-1,2-2,-10", 10, "ignored"},
            {"bytes=0-2,2-4,4-6,6-8", 10, "ignored"},
            // An unsatisfiable range overlaps nothing.
            {"bytes=0-1,50-,50-,50-", 10, "0-1"},
            {rangesOfOneByte(33), 1000, "ignored"},
            {rangesOfOneByte(33), 1, "ignored"},
        });
        const auto ranges = parseRange(rangesOfOneByte(32), 1000);
        CPPUNIT_ASSERT(ranges && ranges->size() == 32);
    }
    void aContentRangeDescribesAPart()
    {
        assertDescribed({
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
    void invalidContentRangesAreRejected()
    {
        assertDescribed({
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
    void contentRangesAreFormatted()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-4/10"), formatContentRange({0, 4}, 10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 9-9/10"), formatContentRange({9, 9}, 10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-18446744073709551614/18446744073709551615"),
            formatContentRange({0, largest - 1}, largest));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes */10"), formatUnsatisfiedRange(10));
        CPPUNIT_ASSERT_EQUAL(std::string("bytes */0"), formatUnsatisfiedRange(0));
    }
    void theLengthIncludesBothEnds()
    {
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{5}, ByteRange({0, 4}).length());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{1}, ByteRange({7, 7}).length());
        CPPUNIT_ASSERT_EQUAL(largest, ByteRange({0, largest - 1}).length());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ByteRangeTest);
