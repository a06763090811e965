// Every rule of the markers, broken once: the message must name the right file and line, and help.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class MarkerRulesTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(MarkerRulesTest);
    CPPUNIT_TEST(aValidTreeHasNoErrors);
    CPPUNIT_TEST(aGapInsideAGapIsAnError);
    CPPUNIT_TEST(aGapThatIsNeverClosedIsAnError);
    CPPUNIT_TEST(anInnerGapThatIsNotClosedIsNamed);
    CPPUNIT_TEST(aNumberInTwoFilesIsAnError);
    CPPUNIT_TEST(anEndWithAnotherNumberIsAnError);
    CPPUNIT_TEST(anEndWithoutAStartIsAnError);
    CPPUNIT_TEST(textAfterAMarkerIsAnError);
    CPPUNIT_TEST(textBeforeAMarkerIsAnError);
    CPPUNIT_TEST(aSecondElseIsAnError);
    CPPUNIT_TEST(anElseOutsideAGapIsAnError);
    CPPUNIT_TEST(anElseLineThatIsNotACommentIsAnError);
    CPPUNIT_TEST(anElseLineIndentedDifferentlyIsAnError);
    CPPUNIT_TEST(anInvalidNumberIsAnError);
    CPPUNIT_TEST(anInvalidOrMissingNameIsAnError);
    CPPUNIT_TEST(aLineThatIsAlmostAMarkerIsAnError);
    CPPUNIT_TEST(aSentenceThatBeginsWithFillInIsNotAMarker);
    CPPUNIT_TEST(anInvalidMarkerCausesOneErrorOnly);
    CPPUNIT_TEST(aGapWithoutAKindIsAnErrorExceptInADerivedTree);
    CPPUNIT_TEST(aBlockThatIsNotAFunctionIsAnError);
    CPPUNIT_TEST(functionsAreRecognisedByTheirHeads);
    CPPUNIT_TEST(helpersWithAnElsePartAreAnError);
    CPPUNIT_TEST(crlfAndSpacesAfterAMarkerAreAllowed);
    CPPUNIT_TEST(onlySourceFilesAreSearched);
    CPPUNIT_TEST(hiddenFilesAreNotPartOfATree);
    CPPUNIT_TEST(aSymbolicLinkInATreeIsRefused);
    CPPUNIT_TEST_SUITE_END();

    /// Checks a tree that contains only a.cpp. `expected` are the errors: a line and a part of the
    /// sentence.
    void expect(const std::string& text, const std::vector<std::pair<int, std::string>>& expected,
        const std::vector<std::string>& options = {})
    {
        _scratch->write("tree/a.cpp", text);
        std::vector<std::string> words{"check", "@tree"};
        words.insert(words.end(), options.begin(), options.end());
        const auto run = _scratch->gaps(words);
        auto rest = run.out;
        for (const auto& [line, part] : expected)
        {
            const auto end = rest.find('\n') + 1;
            const auto error = rest.substr(0, end);
            rest.erase(0, end);
            const auto place = _scratch->path("tree/a.cpp:") + std::to_string(line) + ": ";
            CPPUNIT_ASSERT_MESSAGE(run.out, error.starts_with(place));
            CPPUNIT_ASSERT_MESSAGE(run.out, error.find(part) != std::string::npos);
        }
        CPPUNIT_ASSERT_MESSAGE(run.out, rest.starts_with(_scratch->path("tree: ")));
        CPPUNIT_ASSERT_EQUAL(expected.empty() ? 0 : 1, run.status);
    }

    void aValidTreeHasNoErrors()
    {
        writeSolution(*_scratch, "tree");
        const auto run = _scratch->gaps({"check", "@tree"});
        CPPUNIT_ASSERT_EQUAL(_scratch->path("tree") + ": 4 gaps, 0 errors\n", run.out);
        CPPUNIT_ASSERT_EQUAL(0, run.status);
    }

    void aGapInsideAGapIsAnError()
    {
        expect("// Fill in start: 1.1 helpers\n// Fill in start: 1.2 helpers\n"
               "// Fill in end: 1.2\n// Fill in end: 1.1\n",
            {{2, "gap 1.2 starts inside gap 1.1, which starts at line 1"}});
    }

    void aGapThatIsNeverClosedIsAnError()
    {
        expect("\n// Fill in start: 1.1 helpers\n\n", {{2, "gap 1.1 helpers is never closed"}});
    }

    void anInnerGapThatIsNotClosedIsNamed()
    {
        expect(
            "// Fill in start: 1.1 helpers\n// Fill in start: 1.2 helpers\n// Fill in end: 1.1\n",
            {{2, "gap 1.2 helpers is not closed before gap 1.1 ends"},
                {2, "gap 1.2 starts inside"}});
    }

    void aNumberInTwoFilesIsAnError()
    {
        _scratch->write("tree/b.h", "\n\n// Fill in start: 1.1 helpers\n// Fill in end: 1.1\n");
        _scratch->write("tree/a.cpp", "// Fill in start: 1.1 helpers\n// Fill in end: 1.1\n");
        const auto run = _scratch->gaps({"check", "@tree"});
        CPPUNIT_ASSERT_MESSAGE(
            run.out, run.out.starts_with(
                         _scratch->path("tree/b.h:3: the number 1.1 occurs twice: it is also at ") +
                         _scratch->path("tree/a.cpp:1;")));
        CPPUNIT_ASSERT_EQUAL(1, run.status);
    }

    void anEndWithAnotherNumberIsAnError()
    {
        expect("// Fill in start: 1.1 helpers\n// Fill in end: 1.2\n",
            {{2, "this ends gap 1.2, but the open gap is 1.1 helpers from line 1"}});
    }

    void anEndWithoutAStartIsAnError()
    {
        expect("// Fill in end: 1.2\n", {{1, "gap 1.2 ends here but does not start above"}});
    }

    void textAfterAMarkerIsAnError()
    {
        expect("// Fill in start: 1.1 helpers please\n// Fill in else: this\n// Fill in end: 1.1 "
               "helpers\n",
            {{1, "unexpected text after the marker: `please`"}, {2, "write `// Fill in else`"},
                {3, "unexpected text after the marker: `helpers`"}});
        expect("// Fill in start: 1.1 f\n// Fill in else what\n// Fill in end: 1.1\n",
            {{2, "unexpected text after the marker: `what`"}});
    }

    void textBeforeAMarkerIsAnError()
    {
        expect("int x; // Fill in start: 1.1 helpers\n// Fill in end: 1.1\n",
            {{1, "alone on its line; write `// Fill in start: LAB.N name`"}});
    }

    void aSecondElseIsAnError()
    {
        expect("// Fill in start: 1.1 f\n// Fill in else\n// Fill in else\n// Fill in end: 1.1\n",
            {{3, "gap 1.1 has a second else part; the first is at line 2"}});
    }

    void anElseOutsideAGapIsAnError()
    {
        expect("int x;\n// Fill in else\n", {{2, "is outside any gap"}});
    }

    void anElseLineThatIsNotACommentIsAnError()
    {
        expect("// Fill in start: 1.1 f\n// Fill in else\n// int a;\nint b;\n\n//int c;\n//\n"
               "// Fill in end: 1.1\n",
            {{4, "must be a comment"}, {5, "must be a comment"}, {6, "must be a comment"}});
    }

    void anElseLineIndentedDifferentlyIsAnError()
    {
        expect("// Fill in start: 1.1 f\n// Fill in else\n    // int a;\n// Fill in end: 1.1\n",
            {{3, "must be indented like the markers"}});
    }

    void anInvalidNumberIsAnError()
    {
        for (const std::string number :
            {"1", "1.", ".1", "0.1", "1.0", "01.1", "1.1.1", "a.b", "-1.1", "1,1"})
            expect("// Fill in start: " + number + " helpers\n// Fill in end: 1.1\n",
                {{1, "`" + number + "` is not a gap number"}});
        expect("// Fill in start: 1.1 helpers\n// Fill in end: one\n",
            {{2, "`one` is not a gap number"}});
        expect("// Fill in start: 1.1 helpers\n// Fill in end:\n", {{2, "number is missing"}});
    }

    void anInvalidOrMissingNameIsAnError()
    {
        expect("// Fill in start: 1.1 my-name\n// Fill in end: 1.1\n",
            {{1, "`my-name` is not a gap name"}});
        expect(
            "// Fill in start: 1.1 1st\n// Fill in end: 1.1\n", {{1, "`1st` is not a gap name"}});
        expect("// Fill in start: 1.1\n// Fill in end: 1.1\n", {{1, "the gap's name is missing"}});
    }

    void aLineThatIsAlmostAMarkerIsAnError()
    {
        for (const std::string start : {"//Fill in start: 1.1 f", "// fill in start: 1.1 f",
                 "// Fill in Start: 1.1 f", "// Fill in start 1.1 f", "// Fill in: start 1.1 f",
                 "//  Fill in start: 1.1 f", "/// Fill in start: 1.1 f",
                 "/* Fill in start: 1.1 f */", "// Fill-in start: 1.1 f", "// FILL IN START: 1.1 f",
                 "// Fill in start:1.1 f", " * Fill in start: 1.1 f", "//Fillin start: 1.1 f"})
            expect(
                start + "\n// Fill in end: 1.1\n", {{1, "write `// Fill in start: LAB.N name`"}});
        expect("// Fill in start: 1.1 helpers\n//Fill in end: 1.1\n",
            {{2, "resembles a gap marker but is not written like one; write `// Fill in end: "
                 "LAB.N`"}});
        expect("// Fill in start: 1.1 f\n// Fill in Else\n// Fill in end: 1.1\n",
            {{2, "write `// Fill in else`"}});
    }

    void aSentenceThatBeginsWithFillInIsNotAMarker()
    {
        expect(
            "// Fill in the rest.\n// Fill in endless loops.\n// Students fill in start and end.\n"
            "int fill_in_start;\n",
            {});
    }

    void anInvalidMarkerCausesOneErrorOnly()
    {
        expect(
            "void f()\n{\n    // Fill in start: 1.x f\n    g();\n    // Fill in else\n    // h();\n"
            "    // Fill in end: 1.2\n}\n// Fill in start: 1.3 helpers\n// Fill in end: 1.3\n",
            {{3, "not a gap number"}});
    }

    void aGapWithoutAKindIsAnErrorExceptInADerivedTree()
    {
        const std::string text = "void f()\n{\n    g();\n    // Fill in start: 1.1 f\n    h();\n"
                                 "    // Fill in end: 1.1\n}\n";
        expect(text,
            {{4, "gap 1.1 f cannot be made blank: put it around the whole body of a function"}});
        expect(text, {}, {"--derived"});
    }

    void aBlockThatIsNotAFunctionIsAnError()
    {
        for (const std::string head :
            {"if (x)", "while (f(x))", "for (int i = 0; i < 3; ++i)", "else", "do", "namespace a",
                "struct S", "switch (x)", "enum E", "catch (int x)", "if constexpr (x)"})
            expect(head + "\n{\n// Fill in start: 1.1 f\n// Fill in end: 1.1\n}\n",
                {{3, "not a function's body"}});
    }

    void functionsAreRecognisedByTheirHeads()
    {
        for (const std::string head : {"int f()", "int S::f(int a,\n    int b) const noexcept",
                 "S::S(int a)\n    : Base{a}, _map{{1, 2}, {3, 4}}", "bool operator<(A a, A b)",
                 "template <class T>\n    requires(sizeof(T) > 2)\nvoid f(T a)",
                 "auto f(int a) -> int", "S::~S()", "static int iffy(int a)"})
            expect(head + "\n{\n    // Fill in start: 1.1 f\n    // Fill in end: 1.1\n}\n", {});
    }

    void helpersWithAnElsePartAreAnError()
    {
        expect("// Fill in start: 1.1 helpers\n// Fill in else\n// Fill in end: 1.1\n",
            {{1, "remove its else part"}});
    }

    void crlfAndSpacesAfterAMarkerAreAllowed()
    {
        expect("// Fill in start: 1.1 helpers\r\n// Fill in end: 1.1  \r\n", {});
    }

    void onlySourceFilesAreSearched()
    {
        _scratch->write("tree/notes.md", "// Fill in start: x\n");
        expect("", {});
    }

    void hiddenFilesAreNotPartOfATree()
    {
        _scratch->write("tree/a.cpp", "");
        _scratch->write("tree/._a.cpp", "// Fill in start: x\n");
        std::filesystem::create_symlink("somebody@host.123", _scratch->path("tree/.#a.cpp"));
        expect("", {});
    }

    void aSymbolicLinkInATreeIsRefused()
    {
        _scratch->write("tree/a.cpp", "");
        std::filesystem::create_symlink("/etc/hostname", _scratch->path("tree/b.cpp"));
        const auto run = _scratch->gaps({"check", "@tree"});
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_EQUAL(_scratch->path("tree/b.cpp") +
                                 ": a tree may contain only files and folders; remove this\n",
            run.errors);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MarkerRulesTest);
