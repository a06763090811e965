// What blank gaps look like, and that clang-format has nothing to say about them.

#include "tools/gaps/Blank.h"
#include "tests/tools/gaps/Scratch.h"
#include "tools/gaps/FillInCall.h"
#include "tools/gaps/Lines.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <random>

class BlankTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(BlankTest);
    CPPUNIT_TEST(aGapThatSpeaksCallsFillInWithTheParameters);
    CPPUNIT_TEST(aCallOfAHundredColumnsStaysOnOneLine);
    CPPUNIT_TEST(aGapThatFallsBackHoldsItsElsePartAsCode);
    CPPUNIT_TEST(aHelpersGapIsEmpty);
    CPPUNIT_TEST(crlfIsKept);
    CPPUNIT_TEST(clangFormatLeavesEveryCallAsItIs);
    CPPUNIT_TEST(clangFormatLeavesADerivedTreeAsItIs);
    CPPUNIT_TEST(onlyAnEmptyBodyOrOneCallLooksBlank);
    CPPUNIT_TEST_SUITE_END();

    std::string derived(const std::string& file)
    {
        writeSolution(*_scratch, "solution");
        CPPUNIT_ASSERT_EQUAL(0, _scratch->gaps({"derive", "@solution", "@starter"}).status);
        return _scratch->read("starter/" + file);
    }

    /// The text after clang-format with the project's style; the tests run in the project's root.
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

    void aGapThatSpeaksCallsFillInWithTheParameters()
    {
        expectPart("{\n    // Fill in start: 3.2 storedResponse\n"
                   "    fillIn(\"3.2 storedResponse\", key, request);\n"
                   "    // Fill in end: 3.2\n}\n",
            derived("cache/Store.cpp"));
    }

    void aCallOfAHundredColumnsStaysOnOneLine()
    {
        const std::string fits(100 - std::string("    fillIn(\"1.1 f\", );").size(), 'x');
        CPPUNIT_ASSERT_EQUAL("    fillIn(\"1.1 f\", " + fits + ");\n",
            gaps::fillInCall("    ", "1.1 f", {fits}, "\n"));
        CPPUNIT_ASSERT_EQUAL("    fillIn(\n        \"1.1 f\", " + fits + "x);\n",
            gaps::fillInCall("    ", "1.1 f", {fits + "x"}, "\n"));
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
                        "    fillIn(\"1.10 send\", fd);\r\n    // Fill in end: 1.10\r\n}"),
            derived("net/Windows.cpp"));
    }

    /// A function, at some depth, that holds nothing but the marked call.
    static std::string functionWith(std::size_t depth, const std::string& call)
    {
        std::string before;
        std::string after;
        for (std::size_t level = 0; level <= depth; ++level)
        {
            const std::string indent(4 * level, ' ');
            before += indent + (level == depth ? "void f()" : "class A") + "\n" + indent + "{\n";
            after.insert(0, indent + (level == depth ? "}\n" : "};\n"));
        }
        return before + std::string(4 * depth, ' ') + "    // Fill in start: 3.2 f\n" + call +
               after + "\n";
    }

    void clangFormatLeavesEveryCallAsItIs()
    {
        std::mt19937 dice(7); // any seed: the cases only have to be many
        const auto upTo = [&dice](std::size_t most)
        {
            return dice() % (most + 1);
        };
        std::string text;
        for (int i = 0; i < 1000; ++i)
        {
            const auto depth = upTo(2);
            std::vector<std::string> names;
            for (auto count = upTo(8); count > 0; --count)
                names.push_back(std::string(1 + upTo(upTo(60)), 'a') + (upTo(9) == 0 ? "..." : ""));
            const auto label = "3." + std::to_string(i) + " " + std::string(1 + upTo(40), 'n');
            text += functionWith(
                depth, gaps::fillInCall(std::string(4 * (depth + 1), ' '), label, names, "\n"));
        }
        text.pop_back();
        const auto wanted = gaps::linesOf(formatted(text));
        const auto found = gaps::linesOf(text);
        for (std::size_t i = 0; i < std::min(wanted.size(), found.size()); ++i)
            CPPUNIT_ASSERT_EQUAL(wanted[i], found[i]);
        CPPUNIT_ASSERT_EQUAL(wanted.size(), found.size());
    }

    void clangFormatLeavesADerivedTreeAsItIs()
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
