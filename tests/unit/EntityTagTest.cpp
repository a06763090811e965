// Entity tags: what is one, what a list of them holds, and when two are the same.

#include "http/EntityTag.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

namespace
{

std::string shown(const EntityTag& tag)
{
    return (tag.weak ? "weak " : "strong ") + tag.opaque;
}

struct EntityTagRow
{
    std::string_view text;
    std::string expected;
};

} // namespace

class EntityTagTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(EntityTagTest);
    CPPUNIT_TEST(anEntityTagIsAQuotedText);
    CPPUNIT_TEST(whatBreaksTheGrammarIsNoTag);
    CPPUNIT_TEST(aListIsPartedByCommasOutsideOfQuotes);
    CPPUNIT_TEST(theStrongComparisonWantsTwoStrongTags);
    CPPUNIT_TEST(theWeakComparisonLooksAtTheTextAlone);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertOne(const EntityTagRow (&rows)[count])
    {
        for (const auto& [text, expected] : rows)
        {
            const auto tag = parseEntityTag(text);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                std::string(text), expected, tag ? shown(*tag) : std::string("no tag"));
        }
    }
    void anEntityTagIsAQuotedText()
    {
        assertOne({
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
    void whatBreaksTheGrammarIsNoTag()
    {
        assertOne({
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
    void aListIsPartedByCommasOutsideOfQuotes()
    {
        const EntityTagRow rows[] = {
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
        };
        for (const auto& [text, expected] : rows)
        {
            std::string list;
            for (const auto& tag : parseEntityTags(text))
                list += shown(tag) + ";";
            CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(text), expected, list);
        }
    }
    void theStrongComparisonWantsTwoStrongTags()
    {
        // The table of RFC 9110 section 8.8.3.2, and what letters do.
        CPPUNIT_ASSERT(!sameStrongly({true, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(!sameStrongly({true, "\"1\""}, {true, "\"2\""}));
        CPPUNIT_ASSERT(!sameStrongly({true, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!sameStrongly({false, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(sameStrongly({false, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!sameStrongly({false, "\"1\""}, {false, "\"2\""}));
        CPPUNIT_ASSERT(!sameStrongly({false, "\"a\""}, {false, "\"A\""}));
    }
    void theWeakComparisonLooksAtTheTextAlone()
    {
        CPPUNIT_ASSERT(sameWeakly({true, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(!sameWeakly({true, "\"1\""}, {true, "\"2\""}));
        CPPUNIT_ASSERT(sameWeakly({true, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(sameWeakly({false, "\"1\""}, {true, "\"1\""}));
        CPPUNIT_ASSERT(sameWeakly({false, "\"1\""}, {false, "\"1\""}));
        CPPUNIT_ASSERT(!sameWeakly({false, "\"1\""}, {false, "\"2\""}));
        CPPUNIT_ASSERT(!sameWeakly({false, "\"a\""}, {false, "\"A\""}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(EntityTagTest);
