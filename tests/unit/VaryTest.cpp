// Which requests a stored response answers.

#include "cache/Vary.h"

#include "tests/unit/Messages.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

struct VaryRow
{
    std::string_view vary;   ///< of the response
    std::string_view before; ///< the request that led to it
    std::string_view request;
    bool expected;
};

bool answers(const VaryRow& row)
{
    StoredHead stored = storedWith(row.vary);
    stored.askedWith = selectingFields(stored.fields, fieldsOf(row.before));
    return matches(stored, fieldsOf(row.request));
}

} // namespace

class VaryTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(VaryTest);
    CPPUNIT_TEST(withoutVaryItAnswersAll);
    CPPUNIT_TEST(varyByEverythingAnswersNone);
    CPPUNIT_TEST(eachNamedFieldMustBeTheSame);
    CPPUNIT_TEST(aMissingFieldIsTheSameAsAMissingOneOnly);
    CPPUNIT_TEST(linesMeanNothing);
    CPPUNIT_TEST(blanksCountWhereNobodyKnows);
    CPPUNIT_TEST(whereItIsKnownCaseAndOrderMeanNothing);
    CPPUNIT_TEST(whereItIsNotKnownCaseAndOrderCount);
    CPPUNIT_TEST(onlyNamedFieldsAreKept);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertAnswers(const VaryRow (&rows)[count])
    {
        for (const VaryRow& row : rows)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(row.vary) + "\n" + std::string(row.before) +
                                             "\n->\n" + std::string(row.request),
                row.expected, answers(row));
    }
    void withoutVaryItAnswersAll()
    {
        assertAnswers({
            {"", "A: 1", "A: 2", true},
            {"", "", "", true},
            {"Vary: ", "A: 1", "A: 2", true},
            {"Vary: , ,", "A: 1", "A: 2", true},
        });
    }
    void varyByEverythingAnswersNone()
    {
        assertAnswers({
            {"Vary: *", "", "", false},
            {"Vary: *", "A: 1", "A: 1", false},
            {"Vary: A, *", "A: 1", "A: 1", false},
            {"Vary: A\nVary: *", "A: 1", "A: 1", false},
        });
    }
    void eachNamedFieldMustBeTheSame()
    {
        assertAnswers({
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
    void aMissingFieldIsTheSameAsAMissingOneOnly()
    {
        assertAnswers({
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
    void linesMeanNothing()
    {
        assertAnswers({
            {"Vary: A", "A: 1\nA: 2", "A: 1, 2", true},
            {"Vary: A", "A: 1, 2", "A: 1\nB: 1\na: 2", true},
            {"Vary: A", "A: 1\nA: 2", "A: 2\nA: 1", false},
            {"Vary: A", "A:   1\t", "A: 1", true},
        });
    }
    void blanksCountWhereNobodyKnows()
    {
        assertAnswers({
            {"Vary: Cookie", "Cookie: a=1,,2", "Cookie: a=1,2", false},
            {"Vary: User-Agent", "User-Agent: (a, b)", "User-Agent: (a,b)", false},
            {"Vary: A", "A: \"1, 2\"", "A: \"1,2\"", false},
            {"Vary: A", "A: 1 2", "A: 12", false},
            {"Vary: A", "A: 1 2", "A: 1  2", false},
        });
    }
    void whereItIsKnownCaseAndOrderMeanNothing()
    {
        assertAnswers({
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip, br", "Accept-Encoding: br,GZIP",
                true},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip;q=0.5",
                "Accept-Encoding: gzip ; q=0.5", true},
            {"Vary: Accept-Encoding", "Accept-Encoding: gzip;q=0.5", "Accept-Encoding: gzip",
                false},
            {"Vary: Accept-Language", "Accept-Language: en-GB", "Accept-Language: en-gb", true},
            {"Vary: Accept-Language", "Accept-Language: en", "Accept-Language: en-gb", false},
            {"Vary: Accept", "Accept: text/html, */*;q=0.1", "Accept: */*;q=0.1,\ttext/html", true},
            // A parameter of a media type may have case.
            {"Vary: Accept", "Accept: text/x;v=a", "Accept: text/x;v=A", false},
        });
    }
    void whereItIsNotKnownCaseAndOrderCount()
    {
        assertAnswers({
            {"Vary: A", "A: x", "A: X", false},
            {"Vary: A", "A: 1, 2", "A: 2, 1", false},
            {"Vary: Cookie", "Cookie: a=1; b=2", "Cookie: b=2; a=1", false},
            {"Vary: User-Agent", "User-Agent: x", "User-Agent: X", false},
        });
    }
    void onlyNamedFieldsAreKept()
    {
        const auto kept = [](std::string_view vary, std::string_view request)
        {
            return linesOf(selectingFields(fieldsOf(vary), fieldsOf(request)));
        };
        CPPUNIT_ASSERT_EQUAL(std::string("b: 2\nA: 1, 3"),
            kept("Vary: b, A, Missing", "A: 1\nB: 2\nA:3\nAuthorization: secret"));
        CPPUNIT_ASSERT_EQUAL(std::string(), kept("", "A: 1"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(VaryTest);
