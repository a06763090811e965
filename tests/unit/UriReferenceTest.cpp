// References, and what they mean beside the URI where they stand.

#include "http/UriReference.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

namespace
{

struct UriReferenceRow
{
    std::string_view reference;
    std::string expected;
};

std::string resolved(std::string_view reference, const std::string& path = "/b/c/d;p?q")
{
    const auto target = resolve(reference, {"a", 80, path});
    return target ? target->authority() + target->path : "none";
}

} // namespace

class UriReferenceTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(UriReferenceTest);
    CPPUNIT_TEST(theExamplesOfRfc3986);
    CPPUNIT_TEST(dotsInTheMiddleGo);
    CPPUNIT_TEST(aQueryIsNoPath);
    CPPUNIT_TEST(anAuthorityTakesTheOldOnesPlace);
    CPPUNIT_TEST(whatIsNoUriOfHttpIsNothing);
    CPPUNIT_TEST(aShortBaseWillDo);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertResolved(const UriReferenceRow (&rows)[count])
    {
        for (const auto& [reference, expected] : rows)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(reference), expected, resolved(reference));
    }
    void theExamplesOfRfc3986()
    {
        // Sections 5.4.1 and 5.4.2, as far as they are of http; a fragment is cut off.
        assertResolved({
            {"g", "a/b/c/g"},
            {"./g", "a/b/c/g"},
            {"g/", "a/b/c/g/"},
            {"/g", "a/g"},
            {"//g", "g/"},
            {"?y", "a/b/c/d;p?y"},
            {"g?y", "a/b/c/g?y"},
            {"#s", "a/b/c/d;p?q"},
            {"g#s", "a/b/c/g"},
            {"g?y#s", "a/b/c/g?y"},
            {";x", "a/b/c/;x"},
            {"g;x", "a/b/c/g;x"},
            {"", "a/b/c/d;p?q"},
            {".", "a/b/c/"},
            {"./", "a/b/c/"},
            {"..", "a/b/"},
            {"../", "a/b/"},
            {"../g", "a/b/g"},
            {"../..", "a/"},
            {"../../", "a/"},
            {"../../g", "a/g"},
            {"../../../g", "a/g"},
            {"/./g", "a/g"},
            {"/../g", "a/g"},
            {"g.", "a/b/c/g."},
            {".g", "a/b/c/.g"},
            {"g..", "a/b/c/g.."},
            {"..g", "a/b/c/..g"},
        });
    }
    void dotsInTheMiddleGo()
    {
        assertResolved({
            {"./../g", "a/b/g"},
            {"./g/.", "a/b/c/g/"},
            {"g/./h", "a/b/c/g/h"},
            {"g/../h", "a/b/c/h"},
            {"g;x=1/../y", "a/b/c/y"},
            {"/x//y/", "a/x//y/"},
            {"/x/./", "a/x/"},
            {"/%2e%2e/g", "a/%2e%2e/g"},
        });
    }
    void aQueryIsNoPath()
    {
        assertResolved({
            {"g?y/./x", "a/b/c/g?y/./x"},
            {"g?y/../x", "a/b/c/g?y/../x"},
            {"?http://b/../c", "a/b/c/d;p?http://b/../c"},
            {"g?", "a/b/c/g?"},
        });
    }
    void anAuthorityTakesTheOldOnesPlace()
    {
        assertResolved({
            {"http://g", "g/"},
            {"HTTP://G:80/x", "g/x"},
            {"http://g:8080/x?y#s", "g:8080/x?y"},
            {"http://g/x/../y", "g/y"},
            {"//g:8080?y", "g:8080/?y"},
        });
    }
    void whatIsNoUriOfHttpIsNothing()
    {
        assertResolved({
            {"https://a/g", "none"},
            {"ftp://a/g", "none"},
            {"mailto:a@b", "none"},
            {"g:h", "none"},
            {"http:g", "none"},
            {"http:///g", "none"},
            {"http://user@a/g", "none"},
            {"http://a:0/g", "none"},
            {"http://a:x/g", "none"},
            {"//", "none"},
        });
    }
    void aShortBaseWillDo()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a/g"), resolved("g", "/"));
        CPPUNIT_ASSERT_EQUAL(std::string("a/?q"), resolved("?q", "/"));
        CPPUNIT_ASSERT_EQUAL(std::string("a/"), resolved("..", "/"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(UriReferenceTest);
