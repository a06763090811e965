#pragma once

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

/// The common part of the tests of the cache index: a small size limit, and checks of what is
/// stored.
class CacheIndexFixture : public CacheFixture
{
protected:
    static constexpr std::uint64_t limit = 1024 * 1024;
    static std::vector<std::string> small() { return {"--cache-size", "1M"}; }

    void assertAtMost(std::uint64_t most) const
    {
        const auto now = total();
        CPPUNIT_ASSERT_MESSAGE(std::to_string(now) + " bytes are stored", now <= most);
    }

    /// Fetches 80 new pages. Fails unless the limit holds all the time, more than half of it is
    /// used in the end, and the last page is stored.
    void assertRoomAndLimit(std::size_t first)
    {
        for (std::size_t number = first; number < first + 80; number += 8)
        {
            fetchAll(number, 8);
            assertAtMost(limit);
        }
        CPPUNIT_ASSERT_MESSAGE(
            "hardly anything is stored: " + std::to_string(total()), total() > limit / 2);
        awaitNoChild();
        assertStored(first + 79);
    }
};

} // namespace Process
