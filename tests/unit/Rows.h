#pragma once

#include "tests/unit/TimeZone.h"

#include <cppunit/TestAssert.h>

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

/// Asserts that a function returns for each row of a table what the row expects. A row is a struct
/// with the members `expected` and `given()`; the latter says which row has failed.
///
///     constexpr RowAssertion assertLifetime(lifetimeOf);
///     assertLifetime({{"Cache-Control: max-age=60", 60}, {"Cache-Control: max-age=x", 0}});
template <class Row, class Result>
class RowAssertion
{
public:
    /// `everywhere`: the function must return the same in several local time zones.
    constexpr explicit RowAssertion(Result (*function)(const Row&), bool everywhere = false)
        : _function(function), _everywhere(everywhere)
    {
    }

    void operator()(std::initializer_list<Row> rows) const
    {
        if (_everywhere)
            inEachTimeZone([&](const std::string& zone) { check(rows, zone + ": "); });
        else
            check(rows, "");
    }

private:
    void check(std::initializer_list<Row> rows, const std::string& where) const
    {
        for (const Row& row : rows)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(where + row.given(), row.expected, _function(row));
    }

    Result (*_function)(const Row&);
    bool _everywhere;
};

inline constexpr bool inEveryTimeZone = true;

/// A text, and the expected result.
struct TextRow
{
    std::string_view text;
    std::string expected;

    std::string given() const { return std::string(text); }
};

/// A request or a response, a stored response, and the expected result.
struct MessageRow
{
    std::string_view message;
    std::string_view stored;
    std::string expected;

    std::string given() const { return std::string(message) + "\n->\n" + std::string(stored); }
};

/// A stored response, a request that comes `age` after the response was requested, and the expected
/// result.
struct ReuseRow
{
    std::string_view stored;
    std::string_view request;
    std::chrono::milliseconds age;
    std::string expected;

    std::string given() const
    {
        return std::string(stored) + "\n" + std::string(request) + "\n" +
               std::to_string(age.count());
    }
};
