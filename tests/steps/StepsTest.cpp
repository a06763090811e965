// A head is bounded, so the work for it must be bounded too: it grows with the head, and not with its
// square. A peer sends a head of thousands of members, fields or directives with one packet.
//
// Steps are counted, not seconds: the compiler lets each basic block of http/ and rules/ call a
// function of this file (tools/rules.mk).

#include "http/ByteRange.h"
#include "http/EntityTag.h"
#include "http/Forwarding.h"
#include "http/HttpDate.h"
#include "http/MessageBody.h"
#include "http/ProtocolUpgrade.h"
#include "http/RequestRules.h"
#include "http/Trailers.h"
#include "http/UriReference.h"
#include "rules/Reuse.h"
#include "rules/Storability.h"
#include "rules/Validation.h"
#include "rules/Vary.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstdint>
#include <functional>
#include <string>

namespace
{

std::uint64_t steps = 0;

} // namespace

// The name is the compiler's.
extern "C" void __sanitizer_cov_trace_pc() // NOLINT
{
    ++steps;
}

using namespace proxy;

namespace
{

/// `item` that many times; each # in it is the number of the item.
std::string repeated(std::size_t count, const std::string& item)
{
    std::string text;
    for (std::size_t number = 0; number < count; ++number)
        for (const char c : item)
            text += c == '#' ? std::to_string(number) : std::string(1, c);
    return text;
}

RequestHead requestOf(const std::string& fieldLines)
{
    return parseRequestHead("GET http://a/ HTTP/1.1\r\nHost: a\r\n" + fieldLines + "\r\n");
}

CacheResponse responseOf(const std::string& fieldLines)
{
    return {
        parseResponseHead("HTTP/1.1 200 OK\r\n" + fieldLines + "\r\n"), {}, {}, {}, Audience::cdn};
}

std::string line(const std::string& name, const std::string& value)
{
    return name + ": " + value + "\r\n";
}

/// Fails if eight times the input takes more than sixteen times the steps. (With a square it would
/// be sixty-four times.)
void assertGrowsWithItsInput(const std::string& what, const std::function<void(std::string)>& work,
    const std::string& item, const std::string& before = "", const std::string& after = "")
{
    std::uint64_t counted[2] = {};
    for (const std::size_t count : {500U, 4000U})
    {
        steps = 0;
        work(before + repeated(count, item) + after);
        counted[count == 4000] = steps;
    }
    CPPUNIT_ASSERT_MESSAGE(what + " takes no step", counted[0] > 0);
    CPPUNIT_ASSERT_MESSAGE(what + ": " + std::to_string(counted[0]) + " steps for 500, " +
                               std::to_string(counted[1]) + " for 4000",
        counted[1] <= 16 * counted[0]);
}

} // namespace

class StepsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StepsTest);
    CPPUNIT_TEST(headsAreParsedInLinearTime);
    CPPUNIT_TEST(valuesAreParsedInLinearTime);
    CPPUNIT_TEST(fieldsAreForwardedInLinearTime);
    CPPUNIT_TEST(directivesAreReadInLinearTime);
    CPPUNIT_TEST(aResponseIsSelectedInLinearTime);
    CPPUNIT_TEST(aResponseIsStoredAndValidatedInLinearTime);
    CPPUNIT_TEST_SUITE_END();

    void headsAreParsedInLinearTime()
    {
        const auto parse = [](const std::string& lines)
        {
            const RequestHead head = requestOf(lines);
            checkRequest(head);
            requestBodyFraming(head);
            formatRequestHead(head);
        };
        assertGrowsWithItsInput("many fields", parse, "A#: 1\r\n");
        assertGrowsWithItsInput("many fields of one name", parse, "A: 1\r\n");
        assertGrowsWithItsInput("many lengths", parse, "Content-Length: 5\r\n");
        assertGrowsWithItsInput("a list of lengths", parse, "5,", "Content-Length: ", "5\r\n");
        assertGrowsWithItsInput("spaces before colons", responseOf, "A# : 1\r\n");
    }
    void valuesAreParsedInLinearTime()
    {
        const auto range = [](const std::string& text)
        {
            parseRange(text, 1'000'000);
        };
        assertGrowsWithItsInput("ranges", range, "#-,", "bytes=", "5-6");
        assertGrowsWithItsInput("entity tags", parseEntityTags, "\"#\",");
        assertGrowsWithItsInput("an entity tag without an end", parseEntityTags, "#,", "\"");
        const auto date = [](const std::string& text)
        {
            parseHttpDate(text, {});
        };
        assertGrowsWithItsInput("a long date", date, "Sun, ");
        const auto reference = [](const std::string& text)
        {
            resolve(text, {"a", 80, "/"});
        };
        assertGrowsWithItsInput("a long path", reference, "a/../");
        const auto via = [](const std::string& value)
        {
            nextHop(requestOf(line("Via", value)), "me");
        };
        assertGrowsWithItsInput("a long Via", via, "1.1 a#,");
    }
    void fieldsAreForwardedInLinearTime()
    {
        const auto forward = [](const std::string& lines)
        {
            forwardedFields(requestOf(lines), {}, "me");
        };
        assertGrowsWithItsInput(
            "one Connection line for each field", forward, "A#: 1\r\nConnection: A#\r\n");
        const auto named = [&forward](const std::string& names)
        {
            forward(line("Connection", names) + repeated(names.size() / 4, "B#: 1\r\n"));
        };
        assertGrowsWithItsInput("many fields, and many others in Connection", named, "A#,");
        const auto toTrailers = [](const std::string& names)
        {
            forwardedFields(requestOf(line("Trailer", names) + line("Connection", names)),
                {{"Transfer-Encoding", "chunked"}}, "me");
            forwardableTrailers(requestOf(repeated(names.size() / 4, "B#: 1\r\n")).fields,
                requestOf(line("Connection", names)).fields.listMembers("Connection"));
        };
        assertGrowsWithItsInput("many trailers", toTrailers, "A#,");
        const auto upgrade = [](const std::string& protocols)
        {
            const std::string lines = line("Connection", "Upgrade") + line("Upgrade", protocols);
            checkSwitch(requestOf(lines), responseOf(lines));
        };
        assertGrowsWithItsInput("many protocols in Upgrade", upgrade, "a#,");
    }
    void directivesAreReadInLinearTime()
    {
        for (const std::string name : {"Cache-Control", "CDN-Cache-Control"})
        {
            const auto read = [&name](const std::string& value)
            {
                const CacheResponse response = responseOf(line(name, value));
                evaluateReuse({requestOf(line("Cache-Control", value)), {}}, response, {});
                hidesCacheFields(response);
            };
            for (const char* item :
                {"k#=1,", "k,", "max-age=#,", "private=\"a#\",", "k\"#,", "k (#,"})
                assertGrowsWithItsInput(name + " " + item, read, item, "a,", "z");
            assertGrowsWithItsInput(name + " in quotes", read, "a#,", "private=\"", "b\"");
            assertGrowsWithItsInput(name + " with an open quote", read, "no-store,", "private=\"");
        }
    }
    void aResponseIsSelectedInLinearTime()
    {
        const auto select = [](const std::string& vary, const std::string& lines)
        {
            CacheResponse response = responseOf(line("Vary", vary));
            const FieldList request = requestOf(lines).fields;
            if (matchesNoRequest(response.fields, {}))
                return;
            response.selectingFields = selectingFields(response.fields, request);
            CPPUNIT_ASSERT(selectsStored(response, request));
        };
        const auto byMany = [&select](const std::string& names)
        {
            select(names, line("Accept", names) + line("Cookie", names));
        };
        assertGrowsWithItsInput("many names in Vary", byMany, "Accept, ");
        const auto byFew = [&select](const std::string& value)
        {
            select(repeated(32, "Accept,"), line("Accept", value));
        };
        assertGrowsWithItsInput("a long Accept", byFew, "a/b#;q=0.5 ; c=\"d\" , ");
    }
    void aResponseIsStoredAndValidatedInLinearTime()
    {
        const auto store = [](const std::string& names)
        {
            storedFields(responseOf(line("Cache-Control", "private=\"" + names + "\"") +
                                    repeated(names.size() / 4, "B#: 1\r\n")));
        };
        assertGrowsWithItsInput("many private fields", store, "A#,");
        const auto freshen = [](const std::string& lines)
        {
            freshened(responseOf(lines), responseOf(lines), {});
        };
        assertGrowsWithItsInput("many fields in a 304", freshen, "A#: 1\r\n");
        const auto compare = [](const std::string& tags)
        {
            isKnownToClient(requestOf(line("If-None-Match", tags)), responseOf("ETag: \"a\"\r\n"));
        };
        assertGrowsWithItsInput("a long If-None-Match", compare, "\"#\",");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StepsTest);
