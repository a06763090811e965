// Reason phrases, as RFC 9110 has them.

#include "http/ReasonPhrase.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

struct ReasonPhraseRow
{
    int status;
    std::string expected;

    std::string given() const { return std::to_string(status); }
};

std::string phraseOf(const ReasonPhraseRow& row)
{
    return reasonPhrase(row.status);
}

constexpr RowAssertion assertPhrase(phraseOf);

} // namespace

class ReasonPhraseTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReasonPhraseTest);
    CPPUNIT_TEST(everyStatusOfTheProxyHasItsPhrase);
    CPPUNIT_TEST(phrasesOfOlderRfcsAreNotUsed);
    CPPUNIT_TEST(anUnknownStatusHasNoPhrase);
    CPPUNIT_TEST_SUITE_END();

    void everyStatusOfTheProxyHasItsPhrase()
    {
        assertPhrase({
            {200, "OK"},
            {206, "Partial Content"},
            {304, "Not Modified"},
            {400, "Bad Request"},
            {403, "Forbidden"},
            {404, "Not Found"},
            {405, "Method Not Allowed"},
            {431, "Request Header Fields Too Large"},
            {500, "Internal Server Error"},
            {501, "Not Implemented"},
            {502, "Bad Gateway"},
            {503, "Service Unavailable"},
            {505, "HTTP Version Not Supported"},
        });
    }
    void phrasesOfOlderRfcsAreNotUsed()
    {
        assertPhrase({
            {408, "Request Timeout"},
            {413, "Content Too Large"},
            {414, "URI Too Long"},
            {416, "Range Not Satisfiable"},
            {422, "Unprocessable Content"},
            {504, "Gateway Timeout"},
        });
    }
    void anUnknownStatusHasNoPhrase()
    {
        assertPhrase({{0, ""}, {199, ""}, {306, ""}, {418, ""}, {599, ""}, {999, ""}});
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReasonPhraseTest);
