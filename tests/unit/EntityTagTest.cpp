// Entity tags: which are valid, what a list of them contains, and when two of them match.

#include "http/EntityTag.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

using namespace proxy;

namespace
{

std::string shown(const EntityTag& tag)
{
    return (tag.weak ? "weak " : "strong ") + tag.opaque;
}

std::string asTag(const TextRow& row)
{
    const auto tag = parseEntityTag(row.text);
    return tag ? shown(*tag) : "no tag";
}

std::string asList(const TextRow& row)
{
    std::string list;
    for (const auto& tag : parseEntityTags(row.text))
        list += shown(tag) + ";";
    return list;
}

constexpr RowAssertion assertTag(asTag);
constexpr RowAssertion assertList(asList);

} // namespace

class EntityTagTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(EntityTagTest);
    CPPUNIT_TEST(anEntityTagIsAQuotedText);
    CPPUNIT_TEST(invalidEntityTagsAreRejected);
    CPPUNIT_TEST(commasOutsideQuotationMarksSeparateAList);
    CPPUNIT_TEST(strongComparisonRequiresTwoStrongTags);
    CPPUNIT_TEST(weakComparisonIgnoresWeakness);
    CPPUNIT_TEST_SUITE_END();

    void anEntityTagIsAQuotedText()
    {
        assertTag({
            {R"("xyzzy")", R"(strong "xyzzy")"},
            {R"(W/"xyzzy")", R"(weak "xyzzy")"},
            {R"("")", R"(strong "")"},
            {R"(W/"")", R"(weak "")"},
            {R"("a,b")", R"(strong "a,b")"},
            {R"("W/")", R"(strong "W/")"},
            {R"("!#~")", R"(strong "!#~")"},
            {"\"\x80\xff\"", "strong \"\x80\xff\""},
            // A backslash escapes nothing.
            {R"("a\")", R"(strong "a\")"},
            {R"("\")", R"(strong "\")"},
        });
    }
    void invalidEntityTagsAreRejected()
    {
        assertTag({
            {"", "no tag"},
            {"xyzzy", "no tag"},
            {R"(")", "no tag"},
            {R"("xyzzy)", "no tag"},
            {R"(xyzzy")", "no tag"},
            {"W/", "no tag"},
            {R"(W/")", "no tag"},
            {"W/xyzzy", "no tag"},
            {R"(w/"xyzzy")", "no tag"},
            {R"(W "xyzzy")", "no tag"},
            {R"(W/ "xyzzy")", "no tag"},
            {R"(W/W/"xyzzy")", "no tag"},
            {R"(S/"xyzzy")", "no tag"},
            {"'xyzzy'", "no tag"},
            {R"( "xyzzy")", "no tag"},
            {R"("xyzzy" )", "no tag"},
            {R"("a b")", "no tag"},
            {"\"a\tb\"", "no tag"},
            {"\"a\x7f\"", "no tag"},
            {std::string_view("\"a\0\"", 4), "no tag"},
            {R"("a"b")", "no tag"},
            {R"("a\"b")", "no tag"},
            {R"("a""b")", "no tag"},
            {R"("a", "b")", "no tag"},
            {"*", "no tag"},
        });
    }
    void commasOutsideQuotationMarksSeparateAList()
    {
        assertList({
            {"", ""},
            {R"("a")", R"(strong "a";)"},
            {R"("a", W/"b", "c")", R"(strong "a";weak "b";strong "c";)"},
            {R"("a","b")", R"(strong "a";strong "b";)"},
            {"\"a\"\t ,\t \"b\"", R"(strong "a";strong "b";)"},
            {R"(,, "a", ,"b" ,)", R"(strong "a";strong "b";)"},
            {R"("a,b", ",")", R"(strong "a,b";strong ",";)"},
            {R"("a", "a")", R"(strong "a";strong "a";)"},
            {R"("a\", "b")", R"(strong "a\";strong "b";)"},
            {"*", ""},
            {R"(*, "a")", R"(strong "a";)"},
            {R"(a, "b", w/"c", "d" e, "f")", R"(strong "b";strong "f";)"},
            {R"("a b", "c")", R"(strong "c";)"},
            {R"("a" "b", "c")", R"(strong "c";)"},
            {R"("a", "b)", R"(strong "a";)"},
            {R"("a, "b")", ""},
            {R"("a", "b, c)", R"(strong "a";)"},
            {",", ""},
        });
    }
    void strongComparisonRequiresTwoStrongTags()
    {
        // The table of RFC 9110 section 8.8.3.2; and the comparison is case-sensitive.
        CPPUNIT_ASSERT(!strongMatch({true, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(!strongMatch({true, "\"1\""}, {true, "\"2\""}));
        CPPUNIT_ASSERT(!strongMatch({true, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!strongMatch({false, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(strongMatch({false, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!strongMatch({false, "\"1\""}, {false, "\"2\""}));
        CPPUNIT_ASSERT(!strongMatch({false, "\"a\""}, {false, "\"A\""}));
    }
    void weakComparisonIgnoresWeakness()
    {
        CPPUNIT_ASSERT(weakMatch({true, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(!weakMatch({true, "\"1\""}, {true, "\"2\""}));
        CPPUNIT_ASSERT(weakMatch({true, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(weakMatch({false, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(weakMatch({false, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!weakMatch({false, "\"1\""}, {false, "\"2\""}));
        CPPUNIT_ASSERT(!weakMatch({false, "\"a\""}, {false, "\"A\""}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(EntityTagTest);
