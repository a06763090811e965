// The mutants of one body, by their sentences: what is changed, and what is not.

#include "tools/gaps/Mutants.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <vector>

namespace
{

using Sentences = std::vector<std::string>;

std::vector<gaps::Mutant> mutantsOf(const std::string& body, const std::string& head)
{
    gaps::Diagnostics errors;
    const auto file = gaps::GapFile::parse("x.cpp",
        head + "\n{\n    // Fill in start: 7.1 f\n" + body + "    // Fill in end: 7.1\n}\n",
        errors);
    CPPUNIT_ASSERT(errors.empty());
    return gaps::mutantsOf(file, file.gaps.front());
}

/// The sentences, one per line, without the gap in front of them.
std::string sentences(const std::string& body, const std::string& head = "int f()")
{
    const std::string gap = "Gap 7.1: ";
    std::string text;
    for (const auto& mutant : mutantsOf(body, head))
    {
        CPPUNIT_ASSERT(mutant.sentence.starts_with(gap));
        text += mutant.sentence.substr(gap.size()) + "\n";
    }
    return text;
}

/// The body of the mutant with this sentence.
std::string bodyOf(
    const std::string& sentence, const std::string& body, const std::string& head = "int f()")
{
    for (const auto& mutant : mutantsOf(body, head))
    {
        if (mutant.sentence == "Gap 7.1: " + sentence)
            return mutant.body;
    }
    return "there is no such mutant";
}

} // namespace

class MutantsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(MutantsTest);
    CPPUNIT_TEST(aConditionAndItsOperandsAreInverted);
    CPPUNIT_TEST(anInvertedConditionIsWrittenAsAPersonWouldWriteIt);
    CPPUNIT_TEST(aDeclarationInAConditionIsInvertedToo);
    CPPUNIT_TEST(operatorsAreExchanged);
    CPPUNIT_TEST(aPlusBetweenStringsIsNotExchanged);
    CPPUNIT_TEST(bracketsOfATemplateAreNoComparison);
    CPPUNIT_TEST(constantsAreChanged);
    CPPUNIT_TEST(sizesAndMessagesAreNotChanged);
    CPPUNIT_TEST(anIndexIsNotMadeLarger);
    CPPUNIT_TEST(commentsAndLiteralsContainNoCode);
    CPPUNIT_TEST(callsAndAssignmentsAreLeftOutButNoDeclarations);
    CPPUNIT_TEST(aStatementThatAnIfGuardsIsLeftOutWithIt);
    CPPUNIT_TEST(aBranchIsLeftOut);
    CPPUNIT_TEST(aLoopEndsAfterItsFirstRound);
    CPPUNIT_TEST(aLoopThatEndsThenAnywayIsLeftAsItIs);
    CPPUNIT_TEST(callsInTheHeadOfALoopAreLeftOut);
    CPPUNIT_TEST(aReturnedValueIsReplaced);
    CPPUNIT_TEST(aLambdaReturnsTheOpposite);
    CPPUNIT_TEST(aFunctionInAGapReturnsWhatItsHeadSays);
    CPPUNIT_TEST(casesAndBreaksAreLeftOut);
    CPPUNIT_TEST(handlersAreLeftOut);
    CPPUNIT_TEST(equalMutantsAreMadeOnce);
    CPPUNIT_TEST(equalSentencesAreNumbered);
    CPPUNIT_TEST(theLineOfAMutantIsThatOfItsChange);
    CPPUNIT_TEST(aSentenceIsOneLine);
    CPPUNIT_TEST(incompleteCodeIsRead);
    CPPUNIT_TEST_SUITE_END();

    void aConditionAndItsOperandsAreInverted()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("`if (a && !b.empty())` was left out.\n"
                        "in `if (a && !b.empty())`, `a && !b.empty()` was inverted.\n"
                        "in `if (a && !b.empty())`, `a` was inverted.\n"
                        "in `if (a && !b.empty())`, `&&` became `||`.\n"
                        "in `if (a && !b.empty())`, `!b.empty()` was inverted.\n"),
            sentences("    if (a && !b.empty())\n        run();\n"));
    }

    void anInvertedConditionIsWrittenAsAPersonWouldWriteIt()
    {
        const auto inverted = [](const std::string& condition)
        {
            const auto body =
                bodyOf("in `while (" + condition + ")`, `" + condition + "` was inverted.",
                    "    while (" + condition + ")\n        run();\n");
            return body.substr(0, body.find('\n'));
        };
        CPPUNIT_ASSERT_EQUAL(std::string("    while (a.b >= c + 1)"), inverted("a.b < c + 1"));
        CPPUNIT_ASSERT_EQUAL(std::string("    while (!a)"), inverted("a"));
        CPPUNIT_ASSERT_EQUAL(std::string("    while (a->b(c == d))"), inverted("!a->b(c == d)"));
        CPPUNIT_ASSERT_EQUAL(std::string("    while (!(a == b || c))"), inverted("a == b || c"));
        CPPUNIT_ASSERT_EQUAL(std::string("    while (!(a & b))"), inverted("a & b"));
        CPPUNIT_ASSERT_EQUAL(std::string("    while ((a = f()) <= 0)"), inverted("(a = f()) > 0"));
    }

    void aDeclarationInAConditionIsInvertedToo()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("    if (const auto x = f(a); !x)\n        run(*x);\n"),
            bodyOf("in `if (const auto x = f(a))`, `x` was inverted.",
                "    if (const auto x = f(a))\n        run(*x);\n"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("    if (const auto x = f(a); x != b)\n        run(*x);\n"),
            bodyOf("in `if (const auto x = f(a); x == b)`, `x == b` was inverted.",
                "    if (const auto x = f(a); x == b)\n        run(*x);\n"));
    }

    void operatorsAreExchanged()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("in `x = a < b;`, `<` became `<=`.\n"
                                         "`x = a < b;` was left out.\n"),
            sorted(sentences("    x = a < b;\n")));
        for (const auto& [one, other] :
            std::vector<std::pair<std::string, std::string>>{{"<=", "<"}, {">", ">="}, {">=", ">"},
                {"==", "!="}, {"!=", "=="}, {"+", "-"}, {"-", "+"}, {"|", "&"}})
            CPPUNIT_ASSERT_EQUAL("    x = a " + other + " b;\n",
                bodyOf("in `x = a " + one + " b;`, `" + one + "` became `" + other + "`.",
                    "    x = a " + one + " b;\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("    x = a * 100;\n"),
            bodyOf("in `x = a / 100;`, `/` became `*`.", "    x = a / 100;\n"));
    }

    void aPlusBetweenStringsIsNotExchanged()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("in `x += a + \": \" + b;`, `\": \"` became `\": x\"`.\n"
                                         "`x += a + \": \" + b;` was left out.\n"),
            sorted(sentences("    x += a + \": \" + b;\n")));
        CPPUNIT_ASSERT_EQUAL(std::string("`x = folder / name;` was left out.\n"),
            sentences("    x = folder / name;\n"));
    }

    void bracketsOfATemplateAreNoComparison()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string(), sentences("    std::vector<std::pair<int, X>> list;\n"
                                     "    const auto& x = *list.begin();\n"
                                     "    X* p = &y;\n    Map<int>::Key k(-n);\n"));
    }

    void constantsAreChanged()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("in `const bool a = true;`, `true` became `false`.\n"
                        "in `const auto b = std::max(0ms, 24h);`, `0ms` became `1ms`.\n"
                        "in `const auto b = std::max(0ms, 24h);`, `24h` became `23h`.\n"
                        "in `const auto b = std::max(0ms, 24h);`, `24h` became `25h`.\n"
                        "in `const auto c = find(\"Age\", ' ');`, `\"Age\"` became `\"Agex\"`.\n"
                        "in `const auto c = find(\"Age\", ' ');`, `' '` became `'x'`.\n"
                        "in `const double d = 1.5 - 0x10;`, `-` became `+`.\n"),
            sentences(
                "    const bool a = true;\n    const auto b = std::max(0ms, 24h);\n"
                "    const auto c = find(\"Age\", ' ');\n    const double d = 1.5 - 0x10;\n"));
    }

    void sizesAndMessagesAreNotChanged()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("in `const auto size = 64 * 1024;`, `*` became `/`.\n"
                        "`Log::line(\"read \" + name);` was left out.\n"
                        "`throw Error(404, \"It \" + name);` was left out.\n"
                        "in `throw Error(404, \"It \" + name);`, `404` became `403`.\n"
                        "in `throw Error(404, \"It \" + name);`, `404` became `405`.\n"),
            sentences("    const auto size = 64 * 1024;\n    Log::line(\"read \" + name);\n"
                      "    throw Error(404, \"It \" + name);\n"));
    }

    void anIndexIsNotMadeLarger()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("in `const auto a = list[1] + list[0];`, `1` became `0`.\n"
                        "in `const auto a = list[1] + list[0];`, `+` became `-`.\n"),
            sentences("    const auto a = list[1] + list[0];\n"));
    }

    void commentsAndLiteralsContainNoCode()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "in `const auto b = \"\\\\\" + u8\"a == \\\"b\";`, `\"\\\\\"` became `\"\\\\x\"`.\n"
                "in `const auto b = \"\\\\\" + u8\"a == \\\"b\";`, `u8\"a == \\\"b\"` became "
                "`u8\"a == \\\"bx\"`.\n"
                "in `const char c = '\\'';`, `'\\''` became `'x'`.\n"
                "in `const int d = 1'000 - e;`, `-` became `+`.\n"),
            sentences("    // if (a < b) return 1;\n    /* x == y;\n    run(); */\n"
                      "    const auto a = R\"(x == \"1\")\";\n"
                      "    const auto b = \"\\\\\" + u8\"a == \\\"b\"; // and 1 < 2\n"
                      "#define SUM a + b\n"
                      "    const char c = '\\'';\n    const int d = 1'000 - e;\n"));
    }

    void callsAndAssignmentsAreLeftOutButNoDeclarations()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`a.run(b, c);` was left out.\n"
                                         "`::close(fd);` was left out.\n"
                                         "`std::sort(a.begin(), a.end());` was left out.\n"
                                         "`x = y;` was left out.\n"
                                         "`++z;` was left out.\n"),
            sentences("    Index index(folder);\n    std::string text = name();\n"
                      "    const Connection& c = f();\n    pollfd watched[] = {{a, b}, c};\n"
                      "    a.run(b,\n        c);\n    ::close(fd);\n"
                      "    std::sort(a.begin(), a.end());\n    x = y;\n    ++z;\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("    a();\n    ;\n    c();\n"),
            bodyOf("`b();` was left out.", "    a();\n    b();\n    c();\n"));
    }

    void aStatementThatAnIfGuardsIsLeftOutWithIt()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`if (a)` was left out.\n"
                                         "in `if (a)`, `a` was inverted.\n"),
            sentences("    if (a)\n    {\n        throw Error();\n    }\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`if (a)` was left out.\n"
                                         "in `if (a)`, `a` was inverted.\n"
                                         "`x();` was left out.\n"
                                         "`throw Error();` was left out.\n"),
            sentences("    if (a)\n    {\n        x();\n        throw Error();\n    }\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("    ;\n    y();\n"),
            bodyOf("`if (a)` was left out.", "    if (a)\n        throw Error();\n    y();\n"));
    }

    void aBranchIsLeftOut()
    {
        const std::string body = "    if (a)\n        x();\n    else if (b)\n        y();\n"
                                 "    else\n        z();\n";
        CPPUNIT_ASSERT_EQUAL(std::string("in `if (a)`, `a` was inverted.\n"
                                         "`x();` was left out.\n"
                                         "the `else` of `if (a)` was left out.\n"
                                         "in `else if (b)`, `b` was inverted.\n"
                                         "`y();` was left out.\n"
                                         "the `else` of `if (b)` was left out.\n"),
            sentences(body));
        CPPUNIT_ASSERT_EQUAL(
            std::string("    if (a)\n        x();\n    else if (b)\n        y();\n    \n"),
            bodyOf("the `else` of `if (b)` was left out.", body));
    }

    void aLoopEndsAfterItsFirstRound()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("    while (a)\n    {\n        x();\n        break;\n    }\n"),
            bodyOf("`while (a)` ends after its first round.",
                "    while (a)\n    {\n        x();\n    }\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("    for (const auto& a : b)\n        { x(a); break; }\n"),
            bodyOf("`for (const auto& a : b)` ends after its first round.",
                "    for (const auto& a : b)\n        x(a);\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`for (const auto& a : b)` was left out.\n"
                                         "`for (const auto& a : b)` ends after its first round.\n"),
            sentences("    for (const auto& a : b)\n        x(a);\n"));
    }

    void aLoopThatEndsThenAnywayIsLeftAsItIs()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`x();` was left out.\n"
                                         "`break;` was left out.\n"),
            sentences("    for (;;)\n    {\n        x();\n        break;\n    }\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`for (;;)` ends after its first round.\n"
                                         "`x();` was left out.\n"
                                         "`if (a)` was left out.\n"
                                         "in `if (a)`, `a` was inverted.\n"),
            sentences(
                "    for (;;)\n    {\n        x();\n        if (a)\n            break;\n    }\n"));
    }

    void callsInTheHeadOfALoopAreLeftOut()
    {
        const std::string body = "    for (reap(); !a.empty(); next(a))\n        x();\n";
        CPPUNIT_ASSERT_EQUAL(std::string("    for (; !a.empty(); next(a))\n        x();\n"),
            bodyOf("`reap()` before `for (reap(); !a.empty(); next(a))` was left out.", body));
        CPPUNIT_ASSERT_EQUAL(std::string("    for (reap(); !a.empty(); )\n        x();\n"),
            bodyOf(
                "`next(a)` after each round of `for (reap(); !a.empty(); next(a))` was left out.",
                body));
        CPPUNIT_ASSERT(
            sentences("    for (int i = 0; i < 3; ++i)\n        x();\n").find("++i` after") ==
            std::string::npos);
    }

    void aReturnedValueIsReplaced()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`return f(a);` became `return {};`.\n"),
            sentences("    return f(a);\n", "std::string A::f(\n    int a)"));
        CPPUNIT_ASSERT_EQUAL(std::string("`return f(a);` returns the opposite.\n"),
            sentences("    return f(a);\n", "bool A::f(\n    int a)"));
        CPPUNIT_ASSERT_EQUAL(std::string("`return f(a);` became `return;`.\n"),
            sentences("    return f(a);\n", "void A::f(int a)"));
        CPPUNIT_ASSERT_EQUAL(std::string(), sentences("    return std::nullopt;\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`return false;` returns the opposite.\n"),
            sentences("    return false;\n", "static bool f()"));
    }

    void aLambdaReturnsTheOpposite()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("`return std::any_of(a, [&](const X& x) { return sameName(x, y); });` "
                        "became `return {};`.\n"
                        "`return sameName(x, y);` returns the opposite.\n"),
            sentences("    return std::any_of(a,\n        [&](const X& x) { return sameName(x, y); "
                      "});\n"));
    }

    void aFunctionInAGapReturnsWhatItsHeadSays()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`return a;` returns the opposite.\n"
                                         "`return b;` became `return {};`.\n"
                                         "`run();` was left out.\n"),
            sentences("    static bool f(int a)\n    {\n        return a;\n    }\n"
                      "    int g() const\n    {\n        return b;\n    }\n    run();\n"));
    }

    void casesAndBreaksAreLeftOut()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`case A:` was left out.\n"
                                         "`case x::B:` was left out.\n"
                                         "`x();` was left out.\n"
                                         "`break;` was left out.\n"),
            sentences("    switch (a)\n    {\n    case A:\n    case x::B:\n        x();\n"
                      "        break;\n    default:\n        break;\n    }\n"));
    }

    void handlersAreLeftOut()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("    {\n        x();\n    }\n"),
            bodyOf("`try` and its handler were left out.",
                "    try\n    {\n        x();\n    }\n    catch (const E& e)\n    {\n    }\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`x();` was left out.\n"
                                         "`catch (const E& e)` was left out.\n"
                                         "`catch (...)` was left out.\n"
                                         "`throw;` was left out.\n"),
            sentences("    try\n    {\n        x();\n    }\n    catch (const E& e)\n    {\n    }\n"
                      "    catch (...)\n    {\n        throw;\n    }\n"));
    }

    void equalMutantsAreMadeOnce()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`if (a == b)` was left out.\n"
                                         "in `if (a == b)`, `a == b` was inverted.\n"),
            sentences("    if (a == b)\n        x();\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("`return true;` returns the opposite.\n"),
            sentences("    return true;\n", "bool f()"));
    }

    void equalSentencesAreNumbered()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("`x();` was left out.\n"
                                         "`x();` was left out (place 2).\n"
                                         "in `y(1, 1);`, `1` became `2` (place 2).\n"),
            lines(sentences("    x();\n    x();\n    y(1, 1);\n"), {0, 1, 6}));
    }

    void theLineOfAMutantIsThatOfItsChange()
    {
        const auto mutants = mutantsOf("    x();\n\n    // y\n    z();\n", "int f()");
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), mutants.size());
        CPPUNIT_ASSERT_EQUAL(std::size_t(3), mutants[0].line);
        CPPUNIT_ASSERT_EQUAL(std::size_t(6), mutants[1].line);
    }

    void aSentenceIsOneLine()
    {
        for (const std::string head : {"bool f()", "int f()", "void f()"})
            for (const auto& mutant : mutantsOf("    return a == b || // why\n        c == d;\n"
                                                "    if (a +\n        1)\n    {\n        x();\n"
                                                "        y(a,\n            b);\n    }\n",
                     head))
                CPPUNIT_ASSERT(mutant.sentence.find('\n') == std::string::npos);
    }

    void incompleteCodeIsRead()
    {
        for (const std::string body : {"if", "if (", "for (a", "else", "return", "{", "}", ")",
                 "\"a", "'", "R\"(a", "R\"", "/* a", "try", "catch", "case", "a ? b", "&& a ||",
                 "x[", "do {", "while (a) {", "switch", "<", "1", "template <", "::", "[] {",
                 "if (a) else", "\\", "? a", "a && && b", "( }", "for (;", "if constexpr"})
            for (const auto& mutant : mutantsOf("    " + body + "\n", "int f()"))
                CPPUNIT_ASSERT(mutant.sentence.find("``") == std::string::npos);
    }

    static std::string lines(const std::string& text, const std::vector<std::size_t>& chosen)
    {
        Sentences all;
        for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos;
             at = end + 1)
            all.push_back(text.substr(at, end + 1 - at));
        std::string result;
        for (const auto line : chosen)
            result += line < all.size() ? all[line] : "?\n";
        return result;
    }

    /// The lines with `in` first.
    static std::string sorted(const std::string& text)
    {
        std::string first;
        std::string rest;
        for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos;
             at = end + 1)
            (text.compare(at, 3, "in ") == 0 ? first : rest) += text.substr(at, end + 1 - at);
        return first + rest;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MutantsTest);
