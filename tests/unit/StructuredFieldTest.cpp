// Dictionaries of structured field values: their members, and what makes a field invalid.

#include "http/StructuredField.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

using namespace proxy;

namespace
{

/// The value, as its type: `true`, `5`, or <text>.
std::string shown(const BareItem& value)
{
    if (const auto* boolean = std::get_if<bool>(&value))
        return *boolean ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    return "<" + std::get<std::string>(value) + ">";
}

std::string asRead(const TextRow& row)
{
    const auto dictionary = parseDictionary(row.text);
    if (!dictionary)
        return "invalid";
    std::string result;
    for (const auto& [key, value] : *dictionary)
        result += (result.empty() ? "" : " ") + key + "=" + shown(value);
    return result;
}

constexpr RowAssertion assertParsed(asRead);

} // namespace

class StructuredFieldTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StructuredFieldTest);
    CPPUNIT_TEST(aDictionaryKeepsItsMembersInOrder);
    CPPUNIT_TEST(theLastOfTwoValuesCounts);
    CPPUNIT_TEST(keysAreInLowerCase);
    CPPUNIT_TEST(integersHaveUpToFifteenDigits);
    CPPUNIT_TEST(decimalsAreKeptAsText);
    CPPUNIT_TEST(booleansAreAQuestionMarkAndADigit);
    CPPUNIT_TEST(stringsLoseTheirQuotationMarks);
    CPPUNIT_TEST(tokensAreKeptAsText);
    CPPUNIT_TEST(byteSequencesAreKeptAsText);
    CPPUNIT_TEST(innerListsAreKeptAsText);
    CPPUNIT_TEST(parametersAreDropped);
    CPPUNIT_TEST(spacesAreAllowedOnlyAroundMembers);
    CPPUNIT_TEST(oneErrorInvalidatesTheField);
    CPPUNIT_TEST_SUITE_END();

    void aDictionaryKeepsItsMembersInOrder()
    {
        assertParsed({
            {"", ""},
            {"   ", ""},
            {"max-age=60", "max-age=60"},
            {"no-store", "no-store=true"},
            {"max-age=60, no-cache, must-revalidate",
                "max-age=60 no-cache=true must-revalidate=true"},
            {"b=1,a=2", "b=1 a=2"},
            {"en=\"Applepie\", da=:w4ZibGV0w6ZydGU=:", "en=<Applepie> da=<:w4ZibGV0w6ZydGU=:>"},
            {"a=?0, b, c; foo=bar", "a=false b=true c=true"},
            {"rating=1.5, feelings=(joy sadness)", "rating=<1.5> feelings=<(joy sadness)>"},
        });
    }
    void theLastOfTwoValuesCounts()
    {
        assertParsed({
            {"a=1, b=2, a=3", "a=3 b=2"},
            {"a=1, a", "a=true"},
            {"a, a=x, a=7", "a=7"},
            {"a=1, a=", "invalid"},
        });
    }
    void keysAreInLowerCase()
    {
        assertParsed({
            {"*a_b-c.d*9=1", "*a_b-c.d*9=1"},
            {"a9", "a9=true"},
            {"Max-Age=60", "invalid"},
            {"mAx=60", "invalid"},
            {"9a=1", "invalid"},
            {"_a=1", "invalid"},
            {"-a=1", "invalid"},
            {"\"a\"=1", "invalid"},
            {"=1", "invalid"},
            {"a!=1", "invalid"},
            {"\xe4=1", "invalid"},
        });
    }
    void integersHaveUpToFifteenDigits()
    {
        assertParsed({
            {"a=0", "a=0"},
            {"a=-0", "a=0"},
            {"a=-42", "a=-42"},
            {"a=0060", "a=60"},
            {"a=999999999999999", "a=999999999999999"},
            {"a=-999999999999999", "a=-999999999999999"},
            {"a=1000000000000000", "invalid"},
            {"a=0000000000000001", "invalid"},
            {"a=99999999999999999999999", "invalid"},
            {"a=-", "invalid"},
            {"a=--1", "invalid"},
            {"a=+1", "invalid"},
            {"a=- 1", "invalid"},
            {"a=60s", "invalid"},
            {"a=0x10", "invalid"},
        });
    }
    void decimalsAreKeptAsText()
    {
        assertParsed({
            {"a=1.5", "a=<1.5>"},
            {"a=-01.250", "a=<-01.250>"},
            {"a=123456789012.123", "a=<123456789012.123>"},
            {"a=1234567890123.1", "invalid"},
            {"a=1.1234", "invalid"},
            {"a=1.", "invalid"},
            {"a=.5", "invalid"},
            {"a=1.2.3", "invalid"},
            {"a=1e3", "invalid"},
        });
    }
    void booleansAreAQuestionMarkAndADigit()
    {
        assertParsed({
            {"a=?1", "a=true"},
            {"a=?0", "a=false"},
            {"a=?", "invalid"},
            {"a=?2", "invalid"},
            {"a=?10", "invalid"},
            {"a=?true", "invalid"},
            {"a=true", "a=<true>"},
        });
    }
    void stringsLoseTheirQuotationMarks()
    {
        assertParsed({
            {R"(a="60")", "a=<60>"},
            {R"(a="")", "a=<>"},
            {R"(a="x, y=1", b)", "a=<x, y=1> b=true"},
            {R"(a="q\"u\\o")", R"(a=<q"u\o>)"},
            {R"(a="q\u")", "invalid"},
            {R"(a="q)", "invalid"},
            {R"(a="q\")", "invalid"},
            {R"(a="q\)", "invalid"},
            {R"(a=")", "invalid"},
            {R"(a="x"y)", "invalid"},
            {"a=\"\t\"", "invalid"},
            {"a=\"\x7f\"", "invalid"},
            {"a=\"\xc3\xa4\"", "invalid"},
            {"a='x'", "invalid"},
        });
    }
    void tokensAreKeptAsText()
    {
        assertParsed({
            {"a=Set-Cookie", "a=<Set-Cookie>"},
            {"a=*foo/bar:baz!#$%&'+.^_`|~9", "a=<*foo/bar:baz!#$%&'+.^_`|~9>"},
            {"a=/x", "invalid"},
            {"a=!x", "invalid"},
            {"a=x(y)", "invalid"},
            {"a=x=y", "invalid"},
            {"a=x@y", "invalid"},
        });
    }
    void byteSequencesAreKeptAsText()
    {
        assertParsed({
            {"a=:aGVsbG8=:", "a=<:aGVsbG8=:>"},
            {"a=::", "a=<::>"},
            {"a=:aGVsbG8=", "invalid"},
            {"a=:a b:", "invalid"},
            {"a=:a-b:", "invalid"},
            {"a=+b:", "invalid"},
            {"a=:", "invalid"},
        });
    }
    void innerListsAreKeptAsText()
    {
        assertParsed({
            {"a=()", "a=<()>"},
            {"a=( 1  x )", "a=<( 1  x )>"},
            {"a=(\"x)\" 1;q=2);w=3, b", "a=<(\"x)\" 1;q=2)> b=true"},
            {"a=(1", "invalid"},
            {"a=(1 ", "invalid"},
            {"a=(", "invalid"},
            {"a=(1,2)", "invalid"},
            {"a=(1\t2)", "invalid"},
            {"a=(\"x\"\"y\")", "invalid"},
            {"a=((1) 2)", "invalid"},
            {"a=(1)2", "invalid"},
            {"a=1)", "invalid"},
        });
    }
    void parametersAreDropped()
    {
        assertParsed({
            {"a;x=1", "a=true"},
            {"a=1;x=2;y", "a=1"},
            {"a=1; x=\"2\";  *y=?0, b=3", "a=1 b=3"},
            {"a=1 ;x=2", "invalid"},
            {"a=1;", "invalid"},
            {"a=1;;x", "invalid"},
            {"a=1;X=2", "invalid"},
            {"a=1;x=", "invalid"},
            {"a=1;x=(1)", "invalid"},
            {"a=1;\tx", "invalid"},
        });
    }
    void spacesAreAllowedOnlyAroundMembers()
    {
        assertParsed({
            {"  a=1  ", "a=1"},
            {"a=1,b=2", "a=1 b=2"},
            {"a=1 \t,\t b=2", "a=1 b=2"},
            {"\ta=1", "invalid"},
            {"a =1", "invalid"},
            {"a= 1", "invalid"},
            {"a\n=1", "invalid"},
        });
    }
    void oneErrorInvalidatesTheField()
    {
        assertParsed({
            {"a=1,", "invalid"},
            {"a=1, ", "invalid"},
            {",a=1", "invalid"},
            {"a=1,,b=2", "invalid"},
            {",", "invalid"},
            {"a=1 b=2", "invalid"},
            {"a=1; b=2; c", "a=1"},
            {"a=1, b=@123", "invalid"},
            {"a=1, b=%\"x\"", "invalid"},
            {"a=", "invalid"},
            {"a=,b", "invalid"},
            {std::string("a=1\0", 4), "invalid"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StructuredFieldTest);
