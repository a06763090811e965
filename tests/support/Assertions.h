#pragma once

#include <cppunit/TestAssert.h>

#include <exception>
#include <functional>
#include <string>

namespace Support
{

/// Fails unless `text` contains `part`. `context` is printed with the failure.
inline void assertContains(
    const std::string& text, const std::string& part, const std::string& context = "")
{
    CPPUNIT_ASSERT_MESSAGE("`" + part + "` is not in:\n" + text + "\n" + context,
        text.find(part) != std::string::npos);
}

/// Fails if `text` contains `part`.
inline void assertContainsNot(const std::string& text, const std::string& part)
{
    CPPUNIT_ASSERT_MESSAGE("`" + part + "` is in:\n" + text, text.find(part) == std::string::npos);
}

/// The message of the exception that the action throws; empty if it throws none.
inline std::string messageOf(const std::function<void()>& action)
{
    try
    {
        action();
    }
    catch (const std::exception& exception)
    {
        return exception.what();
    }
    return "";
}

} // namespace Support
