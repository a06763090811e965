// What is no longer good after a request.

#include "cache/Invalidation.h"

#include "tests/unit/Messages.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

constexpr const char* own = "www.example.com/dir/page?id=1 ";

struct InvalidationRow
{
    std::string_view response;
    std::string expected; ///< each URI with a blank behind it
};

std::string invalidated(const std::string& method, int status, std::string_view response)
{
    const RequestTarget target{"www.example.com", 80, "/dir/page?id=1"};
    std::string result;
    for (const auto& changed :
        invalidatedBy(requestWith("", method), target, responseWith(response, status)))
        result += changed.authority() + changed.path + " ";
    return result;
}

} // namespace

class InvalidationTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(InvalidationTest);
    CPPUNIT_TEST(aSafeMethodChangesNothing);
    CPPUNIT_TEST(anyOtherMethodChangesItsTarget);
    CPPUNIT_TEST(anErrorChangesNothing);
    CPPUNIT_TEST(locationsOfTheSameOriginAreChangedToo);
    CPPUNIT_TEST(whatAnotherOriginHasIsNotTouched);
    CPPUNIT_TEST_SUITE_END();

    void aSafeMethodChangesNothing()
    {
        for (const char* method : {"GET", "HEAD", "OPTIONS", "TRACE"})
            CPPUNIT_ASSERT_EQUAL(
                std::string(), invalidated(method, 200, "Location: /a\nContent-Location: /b"));
    }
    void anyOtherMethodChangesItsTarget()
    {
        for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "M-SEARCH", "get", "Unknown"})
            CPPUNIT_ASSERT_EQUAL(std::string(own), invalidated(method, 200, ""));
    }
    void anErrorChangesNothing()
    {
        for (const int status : {200, 201, 204, 205, 299, 301, 302, 303, 304, 307, 399})
            CPPUNIT_ASSERT_EQUAL(std::string(own), invalidated("POST", status, ""));
        for (const int status : {400, 403, 404, 409, 499, 500, 503, 599, 600, 999})
            CPPUNIT_ASSERT_EQUAL(std::string(), invalidated("POST", status, "Location: /a"));
    }
    void locationsOfTheSameOriginAreChangedToo()
    {
        const std::string target = own;
        const InvalidationRow rows[] = {
            {"Location: /a", target + "www.example.com/a "},
            {"Content-Location: /a", target + "www.example.com/a "},
            {"Location: /a\nContent-Location: /b", target + "www.example.com/a www.example.com/b "},
            {"Location: other", target + "www.example.com/dir/other "},
            {"Location: ?id=2", target + "www.example.com/dir/page?id=2 "},
            {"Location: ../a", target + "www.example.com/a "},
            {"Location: http://WWW.example.com:80/a#part", target + "www.example.com/a "},
            {"Location: //www.example.com/a", target + "www.example.com/a "},
            {"Location: ", target + own},
        };
        for (const auto& [response, expected] : rows)
            for (const char* method : {"POST", "PUT"})
                CPPUNIT_ASSERT_EQUAL_MESSAGE(
                    std::string(response), expected, invalidated(method, 201, response));
    }
    void whatAnotherOriginHasIsNotTouched()
    {
        for (const std::string_view response :
            {"Location: http://other.example.com/a", "Location: //other.example.com/a",
                "Location: http://www.example.com:8080/a", "Location: https://www.example.com/a",
                "Location: http://www.example.com.evil.com/a", "Location: mailto:a@b",
                "Location: http://user@www.example.com/a", "Location: http:///a",
                "Content-Location: http://other.example.com/a"})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                std::string(response), std::string(own), invalidated("POST", 201, response));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(InvalidationTest);
