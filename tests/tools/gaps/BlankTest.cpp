// Blank gaps: their bodies, and that clang-format does not change them.

#include "tools/gaps/Blank.h"
#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class BlankTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(BlankTest);
    CPPUNIT_TEST(aGapThatSpeaksCallsFillIn);
    CPPUNIT_TEST(aGapThatFallsBackHoldsItsElsePartAsCode);
    CPPUNIT_TEST(aHelpersGapIsEmpty);
    CPPUNIT_TEST(crlfIsKept);
    CPPUNIT_TEST(clangFormatDoesNotChangeADerivedTree);
    CPPUNIT_TEST(onlyAnEmptyBodyOrOneCallLooksBlank);
    CPPUNIT_TEST_SUITE_END();

    std::string derived(const std::string& file)
    {
        writeSolution(*_scratch, "solution");
        CPPUNIT_ASSERT_EQUAL(0, _scratch->gaps({"derive", "@solution", "@starter"}).status);
        return _scratch->read("starter/" + file);
    }

    /// The text as clang-format leaves it with the project's style. The tests run in the project's
    /// root folder.
    std::string formatted(const std::string& text)
    {
        _scratch->write("format/a.cpp", text);
        _scratch->shell("clang-format --style=file:" +
                        std::filesystem::absolute(".clang-format").string() + " -i format/a.cpp");
        return _scratch->read("format/a.cpp");
    }

    static void expectPart(const std::string& part, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE(text, text.find(part) != std::string::npos);
    }

    void aGapThatSpeaksCallsFillIn()
    {
        expectPart("{\n    // Fill in start: 3.2 storedResponse\n"
                   "    fillIn(\"3.2 storedResponse\");\n"
                   "    // Fill in end: 3.2\n}\n",
            derived("cache/Store.cpp"));
    }

    void aGapThatFallsBackHoldsItsElsePartAsCode()
    {
        expectPart("    // Fill in start: 5.1 fork\n"
                   "    if (client > 0)\n"
                   "        answer(client); // one after the other\n"
                   "\n"
                   "    // no fork yet\n"
                   "    // Fill in end: 5.1\n",
            derived("cache/Store.cpp"));
    }

    void aHelpersGapIsEmpty()
    {
        expectPart(
            "// Fill in start: 3.1 helpers\n// Fill in end: 3.1\n", derived("cache/Store.cpp"));
    }

    void crlfIsKept()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("void send(int fd)\r\n{\r\n    // Fill in start: 1.10 send\r\n"
                        "    fillIn(\"1.10 send\");\r\n    // Fill in end: 1.10\r\n}"),
            derived("net/Windows.cpp"));
    }

    void clangFormatDoesNotChangeADerivedTree()
    {
        const auto blank = derived("cache/Store.cpp");
        const auto filled = _scratch->read("solution/cache/Store.cpp");
        CPPUNIT_ASSERT_EQUAL(filled, formatted(filled));
        CPPUNIT_ASSERT_EQUAL(blank, formatted(blank));
    }

    void onlyAnEmptyBodyOrOneCallLooksBlank()
    {
        CPPUNIT_ASSERT(gaps::looksBlank(""));
        CPPUNIT_ASSERT(gaps::looksBlank("\n    // where to begin?\n"));
        CPPUNIT_ASSERT(gaps::looksBlank("    fillIn(\"1.1 f\", a,\n        b);\n"));
        CPPUNIT_ASSERT(!gaps::looksBlank("    fillIn(\"1.1 f\", a);\n    return 1;\n"));
        CPPUNIT_ASSERT(!gaps::looksBlank("    return 1;\n"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BlankTest);
