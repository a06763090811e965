#pragma once

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

/// What the tests of the cache index share: a small size limit, and looks at what is stored.
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

    /// Many new pages come: they are stored, and the limit holds.
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
