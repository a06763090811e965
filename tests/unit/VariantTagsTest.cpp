// The entity tags of stored responses that a request does not select.

#include "rules/VariantTags.h"

#include "rules/Decision.h"
#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

/// `stored`: a response for each line.
std::string tagsNamed(const MessageRow& row)
{
    VariantTags tags;
    for (const Field& field : fieldsOf(row.stored))
        tags.add(storedWith(field.name + ": " + field.value));
    return tags.isEmpty() ? "none" : linesOf(tags.addedTo(requestWith(row.message)).fields);
}

std::string mayName(const TextRow& row)
{
    return mayNameVariants(requestWith(row.text)) ? "yes" : "no";
}

/// `stored`: the fields of the origin's 304.
std::string afterA304(const MessageRow& row)
{
    switch (evaluateSelection(requestWith(row.message), false, responseWith(row.stored, 304)))
    {
    case Validated::replace:
        return "pass on";
    case Validated::askAgain:
        return "ask again";
    case Validated::freshen:
    case Validated::serveStale:
        break;
    }
    return "use what is stored";
}

constexpr RowAssertion assertNamed(tagsNamed);
constexpr RowAssertion assertMayName(mayName);
constexpr RowAssertion assertAfterA304(afterA304);

} // namespace

class VariantTagsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(VariantTagsTest);
    CPPUNIT_TEST(eachStrongTagIsNamedOnce);
    CPPUNIT_TEST(theClientsOwnTagsComeFirst);
    CPPUNIT_TEST(onlyTheTagsOf200CountAndNotTooMany);
    CPPUNIT_TEST(theRequestsOwnConditionsKeepTheirMeaning);
    CPPUNIT_TEST(a304WithoutAStoredTagMayBeForTheClient);
    CPPUNIT_TEST_SUITE_END();

    void eachStrongTagIsNamedOnce()
    {
        assertNamed({
            {"A: 1", "ETag: \"a\"\nETag: \"b\"\nETag: \"a\"", "A: 1\nIf-None-Match: \"a\", \"b\""},
            {"", "ETag: \"a,b\"", "If-None-Match: \"a,b\""},
            {"", "ETag: W/\"a\"\nETag: unquoted\nLast-Modified: x", "none"},
        });
    }

    void theClientsOwnTagsComeFirst()
    {
        assertNamed({
            {"If-None-Match: W/\"c\", \"d\"\nA: 1", "ETag: \"a\"",
                "A: 1\nIf-None-Match: W/\"c\", \"d\", \"a\""},
            {"If-None-Match: \"c\"\nIf-None-Match: \"d\"", "ETag: \"a\"",
                "If-None-Match: \"c\", \"d\", \"a\""},
        });
    }

    void onlyTheTagsOf200CountAndNotTooMany()
    {
        VariantTags tags;
        tags.add(storedWith("ETag: \"a\"", 404));
        tags.add(storedWith("ETag: \"" + std::string(2050, 'a') + "\""));
        CPPUNIT_ASSERT(tags.isEmpty());
        for (int i = 0; i < 100; ++i)
            tags.add(storedWith("ETag: \"" + std::to_string(i) + "\""));
        const RequestHead request = tags.addedTo(requestWith(""));
        CPPUNIT_ASSERT_EQUAL(std::size_t{32}, request.fields.listMembers("If-None-Match").size());
    }

    void theRequestsOwnConditionsKeepTheirMeaning()
    {
        assertMayName({
            {"", "yes"},
            {"If-None-Match: \"a\"", "yes"},
            {"If-None-Match: \"a\"\nIf-Modified-Since: x", "yes"},
            {"If-None-Match: *", "no"},
            {"If-None-Match: unquoted", "no"},
            {"If-Modified-Since: x", "no"},
            {"If-Match: \"a\"", "yes"},
            {"Range: bytes=0-1", "yes"},
            {"Cache-Control: no-store", "no"},
            {"Authorization: x", "no"},
        });
    }

    void a304WithoutAStoredTagMayBeForTheClient()
    {
        assertAfterA304({
            {"", "ETag: \"a\"", "ask again"},
            {"", "", "ask again"},
            {"If-None-Match: \"a\"", "ETag: \"a\"", "pass on"},
            {"If-None-Match: W/\"a\"", "ETag: \"a\"", "pass on"},
            {"If-None-Match: \"b\"", "ETag: \"a\"", "ask again"},
            {"If-None-Match: \"a\"", "", "ask again"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(VariantTagsTest);
