// Dictionaries of structured field values: what a member is, and what breaks the field.

#include "http/StructuredField.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

namespace
{

/// The value with its kind: `true`, `5`, or <text>.
std::string shown(const BareItem& value)
{
    if (const auto* boolean = std::get_if<bool>(&value))
        return *boolean ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    return "<" + std::get<std::string>(value) + ">";
}

std::string asRead(std::string_view text)
{
    const auto dictionary = parseDictionary(text);
    if (!dictionary)
        return "broken";
    std::string result;
    for (const auto& [key, value] : *dictionary)
        result += (result.empty() ? "" : " ") + key + "=" + shown(value);
    return result;
}

struct StructuredFieldRow
{
    std::string text;
    std::string expected;
};

template <std::size_t count>
void assertRead(const StructuredFieldRow (&rows)[count])
{
    for (const auto& [text, expected] : rows)
        CPPUNIT_ASSERT_EQUAL_MESSAGE(text, expected, asRead(text));
}

} // namespace

class StructuredFieldTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StructuredFieldTest);
    CPPUNIT_TEST(aDictionaryHoldsMembersInTheirOrder);
    CPPUNIT_TEST(theLastOfTwoValuesCounts);
    CPPUNIT_TEST(keysAreInSmallLetters);
    CPPUNIT_TEST(integersHaveUpToFifteenDigits);
    CPPUNIT_TEST(decimalsAreKeptAsText);
    CPPUNIT_TEST(booleansAreAQuestionMarkAndADigit);
    CPPUNIT_TEST(stringsAreWithoutTheirQuotes);
    CPPUNIT_TEST(tokensAreKeptAsText);
    CPPUNIT_TEST(byteSequencesAreKeptAsText);
    CPPUNIT_TEST(innerListsAreKeptAsText);
    CPPUNIT_TEST(parametersAreLeftOut);
    CPPUNIT_TEST(blanksStandBetweenMembersOnly);
    CPPUNIT_TEST(oneMistakeBreaksTheField);
    CPPUNIT_TEST_SUITE_END();

    void aDictionaryHoldsMembersInTheirOrder()
    {
        assertRead({
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
        assertRead({
            {"a=1, b=2, a=3", "a=3 b=2"},
            {"a=1, a", "a=true"},
            {"a, a=x, a=7", "a=7"},
            {"a=1, a=", "broken"},
        });
    }
    void keysAreInSmallLetters()
    {
        assertRead({
            {"*a_b-c.d*9=1", "*a_b-c.d*9=1"},
            {"a9", "a9=true"},
            {"Max-Age=60", "broken"},
            {"mAx=60", "broken"},
            {"9a=1", "broken"},
            {"_a=1", "broken"},
            {"-a=1", "broken"},
            {"\"a\"=1", "broken"},
            {"=1", "broken"},
            {"a!=1", "broken"},
            {"\xe4=1", "broken"},
        });
    }
    void integersHaveUpToFifteenDigits()
    {
        assertRead({
            {"a=0", "a=0"},
            {"a=-0", "a=0"},
            {"a=-42", "a=-42"},
            {"a=0060", "a=60"},
            {"a=999999999999999", "a=999999999999999"},
            {"a=-999999999999999", "a=-999999999999999"},
            {"a=1000000000000000", "broken"},
            {"a=0000000000000001", "broken"},
            {"a=99999999999999999999999", "broken"},
            {"a=-", "broken"},
            {"a=--1", "broken"},
            {"a=+1", "broken"},
            {"a=- 1", "broken"},
            {"a=60s", "broken"},
            {"a=0x10", "broken"},
        });
    }
    void decimalsAreKeptAsText()
    {
        assertRead({
            {"a=1.5", "a=<1.5>"},
            {"a=-01.250", "a=<-01.250>"},
            {"a=123456789012.123", "a=<123456789012.123>"},
            {"a=1234567890123.1", "broken"},
            {"a=1.1234", "broken"},
            {"a=1.", "broken"},
            {"a=.5", "broken"},
            {"a=1.2.3", "broken"},
            {"a=1e3", "broken"},
        });
    }
    void booleansAreAQuestionMarkAndADigit()
    {
        assertRead({
            {"a=?1", "a=true"},
            {"a=?0", "a=false"},
            {"a=?", "broken"},
            {"a=?2", "broken"},
            {"a=?10", "broken"},
            {"a=?true", "broken"},
            {"a=true", "a=<true>"},
        });
    }
    void stringsAreWithoutTheirQuotes()
    {
        assertRead({
            {R"(a="60")", "a=<60>"},
            {R"(a="")", "a=<>"},
            {R"(a="x, y=1", b)", "a=<x, y=1> b=true"},
            {R"(a="q\"u\\o")", R"(a=<q"u\o>)"},
            {R"(a="q\u")", "broken"},
            {R"(a="q)", "broken"},
            {R"(a="q\")", "broken"},
            {R"(a="q\)", "broken"},
            {R"(a=")", "broken"},
            {R"(a="x"y)", "broken"},
            {"a=\"\t\"", "broken"},
            {"a=\"\x7f\"", "broken"},
            {"a=\"\xc3\xa4\"", "broken"},
            {"a='x'", "broken"},
        });
    }
    void tokensAreKeptAsText()
    {
        assertRead({
            {"a=Set-Cookie", "a=<Set-Cookie>"},
            {"a=*foo/bar:baz!#$%&'+.^_`|~9", "a=<*foo/bar:baz!#$%&'+.^_`|~9>"},
            {"a=/x", "broken"},
            {"a=!x", "broken"},
            {"a=x(y)", "broken"},
            {"a=x=y", "broken"},
            {"a=x@y", "broken"},
        });
    }
    void byteSequencesAreKeptAsText()
    {
        assertRead({
            {"a=:aGVsbG8=:", "a=<:aGVsbG8=:>"},
            {"a=::", "a=<::>"},
            {"a=:aGVsbG8=", "broken"},
            {"a=:a b:", "broken"},
            {"a=:a-b:", "broken"},
            {"a=+b:", "broken"},
            {"a=:", "broken"},
        });
    }
    void innerListsAreKeptAsText()
    {
        assertRead({
            {"a=()", "a=<()>"},
            {"a=( 1  x )", "a=<( 1  x )>"},
            {"a=(\"x)\" 1;q=2);w=3, b", "a=<(\"x)\" 1;q=2)> b=true"},
            {"a=(1", "broken"},
            {"a=(1 ", "broken"},
            {"a=(", "broken"},
            {"a=(1,2)", "broken"},
            {"a=(1\t2)", "broken"},
            {"a=(\"x\"\"y\")", "broken"},
            {"a=((1) 2)", "broken"},
            {"a=(1)2", "broken"},
            {"a=1)", "broken"},
        });
    }
    void parametersAreLeftOut()
    {
        assertRead({
            {"a;x=1", "a=true"},
            {"a=1;x=2;y", "a=1"},
            {"a=1; x=\"2\";  *y=?0, b=3", "a=1 b=3"},
            {"a=1 ;x=2", "broken"},
            {"a=1;", "broken"},
            {"a=1;;x", "broken"},
            {"a=1;X=2", "broken"},
            {"a=1;x=", "broken"},
            {"a=1;x=(1)", "broken"},
            {"a=1;\tx", "broken"},
        });
    }
    void blanksStandBetweenMembersOnly()
    {
        assertRead({
            {"  a=1  ", "a=1"},
            {"a=1,b=2", "a=1 b=2"},
            {"a=1 \t,\t b=2", "a=1 b=2"},
            {"\ta=1", "broken"},
            {"a =1", "broken"},
            {"a= 1", "broken"},
            {"a\n=1", "broken"},
        });
    }
    void oneMistakeBreaksTheField()
    {
        assertRead({
            {"a=1,", "broken"},
            {"a=1, ", "broken"},
            {",a=1", "broken"},
            {"a=1,,b=2", "broken"},
            {",", "broken"},
            {"a=1 b=2", "broken"},
            {"a=1; b=2; c", "a=1"},
            {"a=1, b=@123", "broken"},
            {"a=1, b=%\"x\"", "broken"},
            {"a=", "broken"},
            {"a=,b", "broken"},
            {std::string("a=1\0", 4), "broken"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StructuredFieldTest);
