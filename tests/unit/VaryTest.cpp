// Which requests select a stored response.

#include "rules/Vary.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

struct VaryRow
{
    std::string_view vary;     ///< of the response
    std::string_view original; ///< the request that led to it
    std::string_view request;
    bool expected;

    std::string given() const
    {
        return std::string(vary) + "\n" + std::string(original) + "\n->\n" + std::string(request);
    }
};

bool selectsForRow(const VaryRow& row)
{
    CacheResponse stored = storedWith(row.vary);
    stored.selectingFields = selectingFields(stored.fields, fieldsOf(row.original));
    return selectsStored(stored, fieldsOf(row.request));
}

constexpr RowAssertion assertSelects(selectsForRow);

} // namespace

class VaryTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(VaryTest);
    CPPUNIT_TEST(withoutVaryEveryRequestMatches);
    CPPUNIT_TEST(withVaryByEverythingNoRequestMatches);
    CPPUNIT_TEST(eachNamedFieldMustBeEqual);
    CPPUNIT_TEST(anAbsentFieldEqualsOnlyAnAbsentField);
    CPPUNIT_TEST(theNumberOfLinesDoesNotMatter);
    CPPUNIT_TEST(spacesCountInOtherFields);
    CPPUNIT_TEST(caseAndOptionalSpacesDoNotMatterInAcceptFields);
    CPPUNIT_TEST(orderAndOtherSpacesCountInAcceptFields);
    CPPUNIT_TEST(caseAndOrderCountInOtherFields);
    CPPUNIT_TEST(onlyNamedFieldsAreRemembered);
    CPPUNIT_TEST(aVaryThatCannotBeHonouredMatchesNoRequest);
    CPPUNIT_TEST(aResponseThatDependsOnTooMuchMatchesNoRequest);
    CPPUNIT_TEST_SUITE_END();

    void withoutVaryEveryRequestMatches()
    {
        assertSelects({
            {"", "A: 1", "A: 2", true},
            {"", "", "", true},
            {"Vary: ", "A: 1", "A: 2", true},
            {"Vary: , ,", "A: 1", "A: 2", true},
        });
    }
    void withVaryByEverythingNoRequestMatches()
    {
        assertSelects({
            {"Vary: *", "", "", false},
            {"Vary: *", "A: 1", "A: 1", false},
            {"Vary: A, *", "A: 1", "A: 1", false},
            {"Vary: A\nVary: *", "A: 1", "A: 1", false},
        });
    }
    void eachNamedFieldMustBeEqual()
    {
        assertSelects({
            {"Vary: A", "A: 1", "A: 1", true},
            {"Vary: A", "A: 1", "A: 2", false},
            {"Vary: a", "A: 1", "a: 1", true},
            {"Vary: A", "A: 1\nB: 1", "B: 2\nA: 1", true},
            {"Vary: A, B", "A: 1\nB: 1", "B: 1\nA: 1", true},
            {"Vary: A, B", "A: 1\nB: 1", "A: 1\nB: 2", false},
            {"Vary: A\nVary: B", "A: 1\nB: 1", "A: 1\nB: 2", false},
            {"Vary: A,B , A", "A: 1\nB: 1", "A: 1\nB: 1", true},
            {"Vary: A", "A: 1", "A: 11", false},
            {"Vary: A", "A: 1, 2", "A: 1", false},
        });
    }
    void anAbsentFieldEqualsOnlyAnAbsentField()
    {
        assertSelects({
            {"Vary: A", "", "", true},
            {"Vary: A", "", "A: 1", false},
            {"Vary: A", "A: 1", "", false},
            {"Vary: A", "", "A: ", false},
            {"Vary: A", "A: ", "", false},
            {"Vary: A", "A: ", "A: ", true},
            {"Vary: A, B", "A: 1", "A: 1", true},
            {"Vary: A, B", "A: 1", "A: 1\nB: 1", false},
        });
    }
    void theNumberOfLinesDoesNotMatter()
    {
        assertSelects({
            {"Vary: A", "A: 1\nA: 2", "A: 1, 2", true},
            {"Vary: A", "A: 1, 2", "A: 1\nB: 1\na: 2", true},
            {"Vary: A", "A: 1\nA: 2", "A: 2\nA: 1", false},
            {"Vary: A", "A:   1\t", "A: 1", true},
            {"Vary: A", "A: 1\nA: ", "A: 1,", true},
        });
    }
    void spacesCountInOtherFields()
    {
        assertSelects({
            {"Vary: Cookie", "Cookie: a=1,,2", "Cookie: a=1,2", false},
            {"Vary: User-Agent", "User-Agent: (a, b)", "User-Agent: (a,b)", false},
            {"Vary: A", "A: \"1, 2\"", "A: \"1,2\"", false},
            {"Vary: A", "A: 1 2", "A: 12", false},
            {"Vary: A", "A: 1 2", "A: 1  2", false},
        });
    }
    void caseAndOptionalSpacesDoNotMatterInAcceptFields()
    {
        assertSelects({
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip, br", "Accept-Encoding: gzip,BR",
                true},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip, br",
                "Accept-Encoding: GZIP\nAccept-Encoding: ,br", true},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip;q=0.5",
                "Accept-Encoding: gzip ; q=0.5", true},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip;q=0.5", "Accept-Encoding: gzip",
                false},
            {"Vary: Accept-Language", "Accept-Language: en-GB", "Accept-Language: en-gb", true},
            {"Vary: Accept-Language", "Accept-Language: en", "Accept-Language: en-gb", false},
            {"Vary: Accept", "Accept: text/html, */*;q=0.1", "Accept: text/html,\t*/* ; q=0.1",
                true},
            // A parameter of a media type may be case-sensitive.
            {"Vary: Accept", "Accept: text/x;v=a", "Accept: text/x;v=A", false},
        });
    }
    void orderAndOtherSpacesCountInAcceptFields()
    {
        assertSelects({
            {"Vary: Accept-Language", "Accept-Language: en, de", "Accept-Language: de, en", false},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip, br", "Accept-Encoding: br, gzip",
                false},
            {"Vary: Accept", "Accept: a/b, c/d", "Accept: c/d, a/b", false},
            // Whitespace that the grammar does not allow, or that is part of a quoted string.
            {"Vary: Accept-Language", "Accept-Language: d e", "Accept-Language: de", false},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip;q= 0.5", "Accept-Encoding: gzip;q=0.5",
                false},
            {"Vary: Accept", "Accept: a/b;c=\"d ; e\"", "Accept: a/b;c=\"d;e\"", false},
            {"Vary: Accept", R"(Accept: a/b;c="\" ; e")", R"(Accept: a/b;c="\";e")", false},
            {"Vary: Accept-Charset", "Accept-Charset: \"A\"", "Accept-Charset: \"a\"", false},
        });
    }
    void caseAndOrderCountInOtherFields()
    {
        assertSelects({
            {"Vary: A", "A: x", "A: X", false},
            {"Vary: A", "A: 1, 2", "A: 2, 1", false},
            {"Vary: Cookie", "Cookie: a=1; b=2", "Cookie: b=2; a=1", false},
            {"Vary: User-Agent", "User-Agent: x", "User-Agent: X", false},
        });
    }
    void aVaryThatCannotBeHonouredMatchesNoRequest()
    {
        const auto fieldsWith = [](std::size_t count)
        {
            std::string vary = "Vary: A";
            for (std::size_t number = 1; number < count; ++number)
                vary += ", A" + std::to_string(number);
            return vary;
        };
        for (const std::string& vary : {std::string("Vary: *"), std::string("Vary: A\nVary: B, *"),
                 std::string("Vary: Accept-Language; q"), std::string("Vary: Accept Cookie"),
                 std::string("Vary: \"A\""), std::string("Vary: A=1"), fieldsWith(33),
                 fieldsWith(8000)})
            CPPUNIT_ASSERT_MESSAGE(vary, matchesNoRequest(fieldsOf(vary), {}));
        for (const std::string& vary : {std::string(), std::string("Vary: "),
                 std::string("Vary: A\nVary: b, ,C-d"), fieldsWith(32)})
            CPPUNIT_ASSERT_MESSAGE(vary, !matchesNoRequest(fieldsOf(vary), {}));
    }
    void aResponseThatDependsOnTooMuchMatchesNoRequest()
    {
        const auto matchesNone = [](const std::string& vary, std::size_t size)
        {
            return matchesNoRequest(fieldsOf("Vary: " + vary),
                fieldsOf("A: " + std::string(size, 'x') + "\nOther: " + std::string(60'000, 'x')));
        };
        CPPUNIT_ASSERT(!matchesNone("A, B", 16'000));
        CPPUNIT_ASSERT(matchesNone("A, B", 17'000));
        CPPUNIT_ASSERT(!matchesNone("B", 60'000));
        // Each time that it is named.
        CPPUNIT_ASSERT(!matchesNone("A, A, A", 5000));
        CPPUNIT_ASSERT(matchesNone("A, A, a, A", 5000));
        CPPUNIT_ASSERT(matchesNone(std::string(17'000, 'B'), 1));
    }
    void onlyNamedFieldsAreRemembered()
    {
        const auto remembered = [](std::string_view vary, std::string_view request)
        {
            return linesOf(selectingFields(fieldsOf(vary), fieldsOf(request)));
        };
        CPPUNIT_ASSERT_EQUAL(std::string("b: 2\nA: 1, 3"),
            remembered("Vary: b, A, Missing", "A: 1\nB: 2\nA:3\nAuthorization: secret"));
        CPPUNIT_ASSERT_EQUAL(std::string(), remembered("", "A: 1"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(VaryTest);
