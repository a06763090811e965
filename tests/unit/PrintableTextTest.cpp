// What a line of the log may contain.

#include "PrintableText.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>

class PrintableTextTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PrintableTextTest);
    CPPUNIT_TEST(ordinaryTextStaysAsItIs);
    CPPUNIT_TEST(controlCharactersAreEscaped);
    CPPUNIT_TEST(directionMarksAndInvisibleCharactersAreEscaped);
    CPPUNIT_TEST(aBackslashIsEscaped);
    CPPUNIT_TEST(invalidUtf8IsEscaped);
    CPPUNIT_TEST(noCharacterIsCutInTwo);
    CPPUNIT_TEST_SUITE_END();

    static std::string shown(const std::string& text) { return proxy::printable(text, 4000); }

    void assertEscaped(const std::string& text, const std::string& expected)
    {
        CPPUNIT_ASSERT_EQUAL("a" + expected + "b", shown("a" + text + "b"));
    }

    void ordinaryTextStaysAsItIs()
    {
        for (const char* text : {"", "GET /page?q=1", "caf\xC3\xA9", "\xE4\xBD\xA0\xE5\xA5\xBD",
                 "\xF0\x9F\x98\x80", "\xC2\xA0"})
            CPPUNIT_ASSERT_EQUAL(std::string(text), shown(text));
    }

    void controlCharactersAreEscaped()
    {
        assertEscaped("\n", "\\x0A");
        assertEscaped(std::string(1, '\0'), "\\x00");
        assertEscaped("\x1B[2J", "\\x1B[2J");
        assertEscaped("\x7F", "\\x7F");
        assertEscaped("\xC2\x80", "\\xC2\\x80");
        assertEscaped("\xC2\x9B"
                      "31m",
            "\\xC2\\x9B31m"); // CSI, in UTF-8
        assertEscaped("\xC2\x9F", "\\xC2\\x9F");
    }

    void directionMarksAndInvisibleCharactersAreEscaped()
    {
        assertEscaped("\xD8\x9C", "\\xD8\\x9C");                   // U+061C
        assertEscaped("\xE2\x80\x8B", "\\xE2\\x80\\x8B");          // U+200B
        assertEscaped("\xE2\x80\x8E", "\\xE2\\x80\\x8E");          // U+200E
        assertEscaped("\xE2\x80\x8F", "\\xE2\\x80\\x8F");          // U+200F
        assertEscaped("\xE2\x80\xA8", "\\xE2\\x80\\xA8");          // U+2028
        assertEscaped("\xE2\x80\xA9", "\\xE2\\x80\\xA9");          // U+2029
        assertEscaped("\xE2\x80\xAA", "\\xE2\\x80\\xAA");          // U+202A
        assertEscaped("\xE2\x80\xAE", "\\xE2\\x80\\xAE");          // U+202E
        assertEscaped("\xE2\x81\xA6", "\\xE2\\x81\\xA6");          // U+2066
        assertEscaped("\xE2\x81\xA9", "\\xE2\\x81\\xA9");          // U+2069
        assertEscaped("\xCD\x8F", "\\xCD\\x8F");                   // U+034F
        assertEscaped("\xE1\x9E\xB4", "\\xE1\\x9E\\xB4");          // U+17B4
        assertEscaped("\xE1\xA0\x8B", "\\xE1\\xA0\\x8B");          // U+180B
        assertEscaped("\xE2\xA0\x80", "\\xE2\\xA0\\x80");          // U+2800
        assertEscaped("\xEF\xB7\x90", "\\xEF\\xB7\\x90");          // U+FDD0
        assertEscaped("\xEF\xB8\x8F", "\\xEF\\xB8\\x8F");          // U+FE0F
        assertEscaped("\xEF\xBE\xA0", "\\xEF\\xBE\\xA0");          // U+FFA0
        assertEscaped("\xEF\xBF\xBF", "\\xEF\\xBF\\xBF");          // U+FFFF
        assertEscaped("\xF0\x9B\xB2\xA0", "\\xF0\\x9B\\xB2\\xA0"); // U+1BCA0
        assertEscaped("\xF0\x9D\x85\xB3", "\\xF0\\x9D\\x85\\xB3"); // U+1D173
        assertEscaped("\xF0\x9F\xBF\xBE", "\\xF0\\x9F\\xBF\\xBE"); // U+1FFFE
        assertEscaped("\xEF\xBB\xBF", "\\xEF\\xBB\\xBF");          // U+FEFF
        assertEscaped("\xF3\xA0\x81\x81", "\\xF3\\xA0\\x81\\x81"); // U+E0041
    }

    void aBackslashIsEscaped()
    {
        assertEscaped("\\", "\\x5C");
        assertEscaped("\\x1B[2J", "\\x5Cx1B[2J");
    }

    void invalidUtf8IsEscaped()
    {
        assertEscaped("\x9B"
                      "31m",
            "\\x9B31m"); // CSI, in ISO 8859-1
        assertEscaped("\xFF", "\\xFF");
        assertEscaped("\xC3", "\\xC3"); // a character without its end
        assertEscaped("\xE2\x80", "\\xE2\\x80");
        assertEscaped("\xC0\x8A", "\\xC0\\x8A");                   // a line feed in two bytes
        assertEscaped("\xE0\x80\x8A", "\\xE0\\x80\\x8A");          // and in three
        assertEscaped("\xF0\x80\x80\x8A", "\\xF0\\x80\\x80\\x8A"); // and in four
        assertEscaped("\xED\xA0\x80", "\\xED\\xA0\\x80");          // U+D800
        assertEscaped("\xF4\x90\x80\x80", "\\xF4\\x90\\x80\\x80"); // U+110000
        assertEscaped("\xF8\x88\x80\x80\x80", "\\xF8\\x88\\x80\\x80\\x80");
    }

    void noCharacterIsCutInTwo()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("ab"), proxy::printable("abc", 2));
        CPPUNIT_ASSERT_EQUAL(std::string("a"), proxy::printable("a\xC3\xA9", 2));
        CPPUNIT_ASSERT_EQUAL(std::string("a"), proxy::printable("a\nb", 4));
        CPPUNIT_ASSERT_EQUAL(std::string("a\\x0A"), proxy::printable("a\nb", 5));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PrintableTextTest);
