// The parameters' names, found in the heads that C++ allows.

#include "tools/gaps/Declarator.h"

#include <cppunit/extensions/HelperMacros.h>

class DeclaratorTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(DeclaratorTest);
    CPPUNIT_TEST(plainParametersAreNamedInOrder);
    CPPUNIT_TEST(aFunctionWithoutParametersGivesNone);
    CPPUNIT_TEST(unnamedParametersAreLeftOut);
    CPPUNIT_TEST(commasInsideBracketsDoNotPartParameters);
    CPPUNIT_TEST(typesThatWrapTheirNameAreRead);
    CPPUNIT_TEST(wordsAfterTheParametersDoNotMatter);
    CPPUNIT_TEST(constructorsWithInitialisersAreRead);
    CPPUNIT_TEST(operatorsAndTemplatesAreRead);
    CPPUNIT_TEST(whatStandsBeforeTheDeclarationDoesNotMatter);
    CPPUNIT_TEST(commentsStringsAndDirectivesAreNoCode);
    CPPUNIT_TEST(defaultsAndAttributesAreLeftOut);
    CPPUNIT_TEST(otherBlocksAreNoFunctions);
    CPPUNIT_TEST_SUITE_END();

    static void expect(const std::string& code, const std::string& names)
    {
        const auto parameters = gaps::parametersBefore(code + "\n");
        std::string found = parameters ? "" : "no function";
        for (const auto& name : parameters.value_or(std::vector<std::string>{}))
            found += (found.empty() ? "" : " ") + name;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(code, names, found);
    }

    void plainParametersAreNamedInOrder()
    {
        expect("int f(int a, const std::string& key, Poco::Net::StreamSocket* socket)",
            "a key socket");
        expect("void Store::put(\n    const CacheKey& key,\n    Response&& response,\n    unsigned "
               "long size)",
            "key response size");
        expect("void f(unsigned a, Key const b, struct stat c, auto&& d, ::Key e)", "a b c d e");
    }

    void aFunctionWithoutParametersGivesNone()
    {
        expect("void f()", "");
        expect("int f(void)", "");
        expect("void f(...)", "");
        expect("S::~S()", "");
    }

    void unnamedParametersAreLeftOut()
    {
        expect("void f(int, const Key&, std::string_view, char* const, unsigned int, Key)", "");
        expect(
            "void f(int a, std::vector<int>, const Key, Response& b, typename T::type, struct S)",
            "a b");
    }

    void commasInsideBracketsDoNotPartParameters()
    {
        expect(
            "void f(const std::map<int, std::vector<int>>& m, std::array<int, (3 > 2)> a)", "m a");
        expect("void f(std::function<void(int a, int b)> g, decltype(pair(1, 2)) p)", "g p");
        expect("std::map<int, int> f(Type{1, 2} x, int y)", "x y");
    }

    void typesThatWrapTheirNameAreRead()
    {
        expect("int main(int argc, char* argv[])", "argc argv");
        expect("void f(int (*callback)(int, int), char (&buffer)[16], int grid[2][3])",
            "callback buffer grid");
        expect(
            "void f(void (*)(int), int (*table[4])(int), int compare(int, int))", "table compare");
    }

    void wordsAfterTheParametersDoNotMatter()
    {
        expect("int S::f(int a) const noexcept", "a");
        expect("auto f(int a) -> std::pair<int, decltype(g(a))>", "a");
        expect("int f(int a) const& noexcept(noexcept(g(a))) override", "a");
        expect("void f(T a)\n    requires std::is_same_v<T, int>", "a");
    }

    void constructorsWithInitialisersAreRead()
    {
        expect("Store::Store(const Path& root, Size limit)\n    : _root(root, 1), _limit{limit}",
            "root limit");
        expect("int g()\n{\n}\n\nStore::Store(int a) : Base{a}, _map{{1, 2}, {3, 4}}, _c(f([] { "
               "return 1; }))",
            "a");
        expect("};\nexplicit(true) S(int a) : _a{a}", "a");
    }

    void operatorsAndTemplatesAreRead()
    {
        expect("bool operator<(const A& a, const A& b)", "a b");
        expect("int S::operator()(int a) const", "a");
        expect("S::operator std::vector<int>() const", "");
        expect("S& S::operator=(const S& other)", "other");
        expect("std::ostream& operator<<(std::ostream& out, const S& s)", "out s");
        expect(
            "template <typename T, std::enable_if_t<(sizeof(T) > 2), int> = 0>\nvoid f(T a)", "a");
        expect("template <class... Args>\nvoid f(int a, Args&&... args)", "a args...");
        expect("template <>\nvoid f<int>(int a)", "a");
        expect("template <class T>\n    requires(sizeof(T) > 2)\nvoid f(T a)", "a");
        expect("template <int N>\n    requires(N < 3)\nvoid f(std::array<int, (N < 3)> a, int b)",
            "a b");
    }

    void whatStandsBeforeTheDeclarationDoesNotMatter()
    {
        expect("int g(int z)\n{\n    return {z};\n}\nint f(int a)", "a");
        expect("struct S\n{\npublic:\n    int f(int a)", "a");
        expect("namespace\n{\n\n[[nodiscard]] static inline decltype(x) f(int a)", "a");
        expect("enum class E { a, b };\nint table[] = {1, 2};\nvoid f(int a)", "a");
    }

    void commentsStringsAndDirectivesAreNoCode()
    {
        expect("int n = 1'000; void f(int a)", "a");
        expect("#define F(x) \\\n    g(x)\n#include <map>\n// says g(int b)\n/* g(int c) */ void "
               "f(int a /* b */, // c\n  int d)",
            "a d");
        expect("const char* s = \"; } { (\\\"\";\nchar c = '(';\nint n = 1'000;\nauto r = "
               "R\"x(\")( )x\";\nvoid f(int a)",
            "a");
    }

    void defaultsAndAttributesAreLeftOut()
    {
        expect("void f([[maybe_unused]] Key, [[maybe_unused]] int a)", "a");
        expect("void f([[maybe_unused]] int a, int b = g(1, 2), std::string c = {}, int = 3)",
            "a b c");
    }

    void otherBlocksAreNoFunctions()
    {
        for (const std::string head :
            {"if (a)", "else if (a)", "while (g(a))", "namespace n", "struct S : B<int>", "else",
                "do", "extern \"C\"", "int x = g(a)", "auto f = [](int a)", "", "foo(a) bar"})
            expect("void g(int b)\n{\n    h();\n    " + head, "no function");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DeclaratorTest);
