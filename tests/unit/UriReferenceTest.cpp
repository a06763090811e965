// URI references, and the target that each of them means relative to a base.

#include "http/UriReference.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

using namespace proxy;

namespace
{

/// Relative to the base of RFC 3986 section 5.4, or to another path.
std::string resolved(std::string_view reference, const std::string& path = "/b/c/d;p?q")
{
    const auto target = resolve(reference, {"a", 80, path});
    return target ? target->authority() + target->path : "none";
}

std::string resolvedInTheRfc(const TextRow& row)
{
    return resolved(row.text);
}

constexpr RowAssertion assertResolved(resolvedInTheRfc);

} // namespace

class UriReferenceTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(UriReferenceTest);
    CPPUNIT_TEST(theExamplesOfRfc3986AreResolved);
    CPPUNIT_TEST(dotSegmentsAreRemoved);
    CPPUNIT_TEST(aQueryIsNotPartOfThePath);
    CPPUNIT_TEST(anAuthorityReplacesThatOfTheBase);
    CPPUNIT_TEST(onlyHttpUrisAreResolved);
    CPPUNIT_TEST(theShortestBaseIsEnough);
    CPPUNIT_TEST_SUITE_END();

    void theExamplesOfRfc3986AreResolved()
    {
        // Sections 5.4.1 and 5.4.2, as far as they have http URIs; the fragment is cut off.
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
    void dotSegmentsAreRemoved()
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
    void aQueryIsNotPartOfThePath()
    {
        assertResolved({
            {"g?y/./x", "a/b/c/g?y/./x"},
            {"g?y/../x", "a/b/c/g?y/../x"},
            {"?http://b/../c", "a/b/c/d;p?http://b/../c"},
            {"g?", "a/b/c/g?"},
        });
    }
    void anAuthorityReplacesThatOfTheBase()
    {
        assertResolved({
            {"http://g", "g/"},
            {"HTTP://G:80/x", "g/x"},
            {"http://g:8080/x?y#s", "g:8080/x?y"},
            {"http://g/x/../y", "g/y"},
            {"//g:8080?y", "g:8080/?y"},
        });
    }
    void onlyHttpUrisAreResolved()
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
    void theShortestBaseIsEnough()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("a/g"), resolved("g", "/"));
        CPPUNIT_ASSERT_EQUAL(std::string("a/?q"), resolved("?q", "/"));
        CPPUNIT_ASSERT_EQUAL(std::string("a/"), resolved("..", "/"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(UriReferenceTest);
