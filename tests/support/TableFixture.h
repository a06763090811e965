#pragma once

#include "tests/support/TimeZone.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstddef>

namespace Support
{

/// What tests share that are tables. A Row has `expected`, and `input()`: the rest of it as text,
/// which is shown if the row fails.
template <class Row>
class TableFixture : public CppUnit::TestFixture
{
protected:
    /// Fails unless actual(row) equals row.expected, for each row and in each time zone (a rule
    /// about times must not depend on the local one).
    template <std::size_t count, class Actual>
    void assertRows(const Row (&rows)[count], Actual actual)
    {
        for (const char* name : {"America/Los_Angeles", "Asia/Tokyo", "UTC", "XYZ-5:30"})
        {
            const TimeZone zone(name);
            for (const Row& row : rows)
                CPPUNIT_ASSERT_EQUAL_MESSAGE(row.input(), row.expected, actual(row));
        }
    }
};

} // namespace Support
