// Sets of bytes.

#include "http/ByteRanges.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

/// "0-3 8-9" for the set of the ranges that the fields name, one after the other.
std::string setOf(const TextRow& row)
{
    const auto content = storedContent(responseWith(row.text, 206));
    if (!content)
        return "none";
    std::string text;
    for (const ByteRange& range : content->ranges)
        text += (text.empty() ? "" : " ") + std::to_string(range.first) + "-" +
                std::to_string(range.last);
    return text;
}

constexpr RowAssertion assertSet(setOf);

} // namespace

class ByteRangesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ByteRangesTest);
    CPPUNIT_TEST(rangesThatTouchAreJoined);
    CPPUNIT_TEST(aHeadMustNotContradictItself);
    CPPUNIT_TEST(positionsAreCountedInTheBody);
    CPPUNIT_TEST_SUITE_END();

    void rangesThatTouchAreJoined()
    {
        assertSet({
            {"Content-Range: bytes 8-9/20\nContent-Range: bytes 0-3/20", "0-3 8-9"},
            {"Content-Range: bytes 0-3/20\nContent-Range: bytes 4-5/20", "0-5"},
            {"Content-Range: bytes 4-5/20\nContent-Range: bytes 0-3/20", "0-5"},
            {"Content-Range: bytes 0-5/20\nContent-Range: bytes 2-3/20", "0-5"},
            {"Content-Range: bytes 0-1/20\nContent-Range: bytes 4-5/20\nContent-Range: bytes "
             "8-9/20\nContent-Range: bytes 2-7/20",
                "0-9"},
        });
    }

    void aHeadMustNotContradictItself()
    {
        assertSet({
            {"Content-Range: bytes 0-1/20\nContent-Range: bytes 4-5/21", "none"},
            {"Content-Range: bytes 0-1/20\nContent-Range: bytes 4-5/*", "none"},
            {"Content-Range: bytes 0-1/20\nContent-Range: x", "none"},
            {"", "none"},
        });
        CPPUNIT_ASSERT(!storedContent(responseWith("Content-Range: bytes 0-1/20", 200)));
    }

    void positionsAreCountedInTheBody()
    {
        ByteRanges set = ByteRanges::firstBytes(4);
        set.add({8, 9});
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{6}, set.length());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{2}, set.countBefore(2));
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{4}, set.countBefore(8));
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{5}, set.countBefore(9));
        CPPUNIT_ASSERT(set.contains({0, 3}) && !set.contains({3, 4}) && !set.contains({2, 9}));
        CPPUNIT_ASSERT(!set.missing({8, 9}));
        const auto missing = set.missing({2, 9});
        CPPUNIT_ASSERT(missing && missing->first == 4 && missing->last == 7);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{0}, ByteRanges::firstBytes(0).length());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ByteRangesTest);
