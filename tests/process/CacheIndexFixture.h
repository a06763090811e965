#pragma once

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

/// What the tests of the ledger share: a small limit, and looks at what is kept.
class CacheIndexFixture : public CacheFixture
{
protected:
    static constexpr std::uint64_t limit = 1024 * 1024;
    static std::vector<std::string> small() { return {"--cache-size", "1M"}; }

    std::filesystem::path ledger() const { return cache() / "index"; }

    void limitHolds() const
    {
        const auto now = total();
        CPPUNIT_ASSERT_MESSAGE(std::to_string(now) + " bytes are kept", now <= limit);
    }

    /// Many new things come: they find room, and the limit holds.
    void roomAndLimit(std::size_t first)
    {
        for (std::size_t number = first; number < first + 80; number += 8)
        {
            fetchAll(number, 8);
            limitHolds();
        }
        CPPUNIT_ASSERT_MESSAGE(
            "hardly anything is kept: " + std::to_string(total()), total() > limit / 2);
        awaitNoChild();
        assertKept(first + 79);
    }
};

} // namespace Process
