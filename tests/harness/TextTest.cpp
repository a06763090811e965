// The small language inside the lines of a play.
#include "tests/support/Text.h"

#include "tests/support/Assertions.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

std::string meant(std::string_view text)
{
    return expand(text, [](std::string_view words)
        { return words == "C" ? std::optional<std::string>("127.0.0.1:80") : std::nullopt; });
}

std::string faultIn(std::string_view text)
{
    return Support::messageOf([text] { placeholders(text); });
}

using Support::assertContains;

} // namespace

class TextTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(TextTest);
    CPPUNIT_TEST(escapesMeanBytes);
    CPPUNIT_TEST(bracesAreReplaced);
    CPPUNIT_TEST(repeatsMayBeNested);
    CPPUNIT_TEST(invalidTextIsAFault);
    CPPUNIT_TEST(placeholdersAreFoundInOrder);
    CPPUNIT_TEST(bytesBecomeVisible);
    CPPUNIT_TEST_SUITE_END();

    void escapesMeanBytes()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("\r\n\t\\{}A", 7), meant("\\r\\n\\t\\\\\\{\\}\\x41"));
        CPPUNIT_ASSERT_EQUAL(std::string("a\0b", 3), meant("a\\0b"));
    }
    void bracesAreReplaced()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("/127.0.0.1:80/page"), meant("/{C}/page"));
        CPPUNIT_ASSERT_EQUAL(std::string(), meant("{nothing}"));
        const std::string bytes = meant("{bytes}");
        CPPUNIT_ASSERT_EQUAL(std::size_t{256}, bytes.size());
        CPPUNIT_ASSERT_EQUAL('\xff', bytes[255]);
    }
    void repeatsMayBeNested()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("ababa\n"), meant("{repeat 2 ab}a\\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("xxyxxy"), meant("{repeat 2 {repeat 2 x}y}"));
    }
    void invalidTextIsAFault()
    {
        assertContains(faultIn("a\\q"), "`\\q` is not an escape");
        assertContains(faultIn("a\\x4"), "two hexadecimal digits");
        assertContains(faultIn("a\\"), "at the end of the line");
        assertContains(faultIn("{C"), "opened and not closed");
        assertContains(faultIn("{D}"), "`{D}` is not a placeholder");
        assertContains(faultIn("{repeat x}"), "a number and a text");
        assertContains(faultIn("{repeat 99999999999 abc}"), "more than 64 MB");
        CPPUNIT_ASSERT_EQUAL(std::string(), faultIn("{A} {B} {C2.port} {random 16 tag} \\{"));
        CPPUNIT_ASSERT_EQUAL(std::string(), faultIn("{B>C Via} {B>C2 X-Mine}"));
        for (const char* wrong : {"{B>C}", "{B>C }", "{B>A Via}", "{B>Cx Via}", "{B>C a b}"})
            assertContains(faultIn(wrong), "is not a placeholder");
    }
    void placeholdersAreFoundInOrder()
    {
        // A play that asks for too much is refused when it is read.
        CPPUNIT_ASSERT_THROW(placeholders("{repeat 9000 {repeat 9000 x}}"), TextFault);
        const std::vector<std::string> found = placeholders("{C}x{repeat 2 y}{C2.port}");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, found.size());
        CPPUNIT_ASSERT_EQUAL(std::string("C2.port"), found[1]);
    }
    void bytesBecomeVisible()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("a\\r\\n\\t\\\\\\x00\\xff"), visible(std::string("a\r\n\t\\\0\xff", 7)));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TextTest);

} // namespace Plays
