// From a table in a text file to the outcome of a test: reading it, comparing, judging.
#include "tests/support/AnswerComparison.h"
#include "tests/support/Assertions.h"
#include "tests/support/FailureText.h"
#include "tests/support/PlayParser.h"
#include "tests/support/TableCatalog.h"
#include "tests/support/TableJudge.h"
#include "tests/support/TableParser.h"
#include "tests/support/TableTime.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Text.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace Plays
{

namespace
{

const std::string headOfTable = "title T\nspec RFC 9111 section 3\npoints 1\ngap 7.1 isStorable\n";

ReadTable tableOf(const std::string& text)
{
    std::istringstream stream(text);
    return parseTable(stream, "t.table", "lab7/t");
}

/// The message about the mistake in a table.
std::string mistakeOf(const std::string& text)
{
    try
    {
        tableOf(text);
    }
    catch (const PlayFault& fault)
    {
        return fault.what();
    }
    return "none";
}

std::string argumentsOf(const TableRow& row)
{
    std::string text;
    for (const auto& [name, content] : row.arguments)
        text += name + "=" + content + ";";
    return text;
}

bool acceptsText(const std::string& expected, const std::string& kind, const std::string& text)
{
    return accepts(expected, {kind, text});
}

/// A program that gives these answers, whatever it is asked.
class FakeProgram
{
public:
    explicit FakeProgram(const std::string& commands)
    {
        std::ofstream(path()) << "#!/bin/sh\n" << commands << "\n";
        std::filesystem::permissions(path(), std::filesystem::perms::owner_all);
    }
    [[nodiscard]] std::string path() const { return _folder.path() + "/tables"; }

private:
    Support::TemporaryFolder _folder;
};

/// Both sides of a difference, and the place of the mark.
std::string differenceFrom(
    const std::string& expected, const std::string& kind, const std::string& text)
{
    const Difference difference = differenceOf(expected, {kind, text});
    return visible(difference.expected) + "\n" + visible(difference.came) + "\n" +
           visible(difference.came.substr(0, difference.at)) + "^";
}

CatalogEntry twoRows()
{
    CatalogEntry entry;
    ReadTable read = tableOf(headOfTable + "columns status | returns\n200 | yes\n404 | no\n");
    entry.play = std::move(read.head);
    entry.table = std::make_shared<const Table>(std::move(read.table));
    return entry;
}

Result resultOf(const std::string& commands)
{
    const FakeProgram program(commands);
    return TableJudge(program.path()).judge(twoRows());
}

} // namespace

class TableTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(TableTest);
    CPPUNIT_TEST(aRowSaysWhatIsGivenAndReturned);
    CPPUNIT_TEST(timesAreThoseOfOneDay);
    CPPUNIT_TEST(aMistakeIsReportedWithItsLine);
    CPPUNIT_TEST(valuesMayHaveAlternativesAndRanges);
    CPPUNIT_TEST(fieldsMayComeInAnyOrderAndForm);
    CPPUNIT_TEST(headsMustBeWellFormed);
    CPPUNIT_TEST(bothSidesOfADifferenceHaveOneNotation);
    CPPUNIT_TEST(aCrashOfARowIsReportedWithItsPlace);
    CPPUNIT_TEST(setsHaveNoOrder);
    CPPUNIT_TEST(aTablePassesIfEveryRowIsRight);
    CPPUNIT_TEST(aFailureShowsEachWrongRow);
    CPPUNIT_TEST(aBlankGapIsNotFilledIn);
    CPPUNIT_TEST(anotherBlankGapExplainsOnlyWrongRows);
    CPPUNIT_TEST(aProgramThatEndsEarlyFails);
    CPPUNIT_TEST(aTableThatTheProgramCannotReadIsTrouble);
    CPPUNIT_TEST(withoutTheProgramNothingIsJudged);
    CPPUNIT_TEST(theProgramMayWriteOnlyInItsFolder);
    CPPUNIT_TEST(tablesComeBeforeThePlaysOfTheirLab);
    CPPUNIT_TEST_SUITE_END();

    void aRowSaysWhatIsGivenAndReturned()
    {
        const ReadTable read =
            tableOf(headOfTable + "given request A | 1\n"
                                  "columns status | response Vary | request | returns\n"
                                  "# a comment\n"
                                  "404 | A, B | B: 2 & C: {nothing}x | yes|no\n"
                                  " | | | no\n");
        CPPUNIT_ASSERT_EQUAL(7, read.head.lab);
        CPPUNIT_ASSERT_EQUAL(std::string("isStorable"), read.table.function);
        CPPUNIT_ASSERT_EQUAL(std::size_t(2), read.table.rows.size());
        const TableRow& row = read.table.rows[0];
        CPPUNIT_ASSERT_EQUAL(8, row.line);
        CPPUNIT_ASSERT_EQUAL(
            std::string("request=A: 1\nB: 2\nC: x;status=404;response=Vary: A, B;"),
            argumentsOf(row));
        CPPUNIT_ASSERT_EQUAL(
            std::string("status 404; response Vary: A, B; request B: 2 & C: {nothing}x"),
            row.asked);
        CPPUNIT_ASSERT_EQUAL(std::string("yes|no"), row.expected);
        CPPUNIT_ASSERT_EQUAL(std::string("request=A: 1;"), argumentsOf(read.table.rows[1]));
        CPPUNIT_ASSERT_EQUAL(std::string("nothing given"), read.table.rows[1].asked);
    }
    void timesAreThoseOfOneDay()
    {
        CPPUNIT_ASSERT_EQUAL(1'795'428'000'000LL, tableTime("10:00:00").value());
        CPPUNIT_ASSERT_EQUAL(1'795'428'000'500LL, tableTime("10:00:00.5").value());
        CPPUNIT_ASSERT_EQUAL(1'795'428'000'050LL, tableTime("10:00:00.05").value());
        CPPUNIT_ASSERT_EQUAL(1'795'514'400'000LL, tableTime("+1d 10:00:00").value());
        CPPUNIT_ASSERT_EQUAL(
            std::string("Mon, 23 Nov 2026 10:00:00 GMT"), tableDate("10:00:00").value());
        CPPUNIT_ASSERT_EQUAL(
            std::string("Sun, 22 Nov 2026 23:59:59 GMT"), tableDate("-1d 23:59:59").value());
        for (const char* text : {"", "10", "10:00", "10:00:00.", "10:00:00.1234", "24:00:00",
                 "10:60:00", "10:00:60", "1d 10:00:00", "+d 10:00:00", "+1 10:00:00", "10-00-00"})
            CPPUNIT_ASSERT_MESSAGE(text, !tableTime(text));
        CPPUNIT_ASSERT(!tableDate("10:00:00.5"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Date: Mon, 23 Nov 2026 10:00:00 GMT\n"), cellBytes("Date: {10:00:00}\\n"));
    }
    void aMistakeIsReportedWithItsLine()
    {
        const auto assertMistake = [](const std::string& mistake, const std::string& text)
        {
            CPPUNIT_ASSERT_EQUAL("t.table:" + mistake, mistakeOf(text));
        };
        const std::string columns = headOfTable + "columns status | now | returns\n";
        assertMistake("6: this row has 2 cells, and there are 3 columns", columns + "200 | yes\n");
        assertMistake("6: this row does not say what is returned; nothing is written {nothing}",
            columns + "200 | | \n");
        assertMistake("6: `10` is not a time, such as 10:00:00 or +1d 10:00:00",
            columns + "200 | 10 | yes\n");
        assertMistake("5: the table has no rows", columns);
        assertMistake("4: the table has no `columns`", headOfTable);
        assertMistake("5: the columns are what is given and, as the last one, `returns`",
            headOfTable + "columns status | now\n");
        assertMistake("1: unknown word `needs`; the head of a table has title, spec, read, points, "
                      "gap, given, columns",
            "needs lab1/x\n");
        assertMistake("5: the table needs one `gap`, as in: gap 7.1 isStorable",
            "title T\nspec S\npoints 1\ncolumns status | returns\n200 | yes\n");
    }
    void valuesMayHaveAlternativesAndRanges()
    {
        CPPUNIT_ASSERT(acceptsText("yes", "value", "yes"));
        CPPUNIT_ASSERT(!acceptsText("yes", "value", "no"));
        CPPUNIT_ASSERT(acceptsText("fresh|stale", "value", "stale"));
        CPPUNIT_ASSERT(!acceptsText("fresh|stale", "value", "fresh|stale"));
        CPPUNIT_ASSERT(acceptsText("60", "value", "60"));
        CPPUNIT_ASSERT(acceptsText("60", "value", "60.0"));
        CPPUNIT_ASSERT(!acceptsText("60", "value", "61"));
        for (const char* number : {"59", "60", "60.5", "61"})
            CPPUNIT_ASSERT_MESSAGE(number, acceptsText("59..61", "value", number));
        for (const char* number : {"58.999", "61.001", "x", ""})
            CPPUNIT_ASSERT_MESSAGE(number, !acceptsText("59..61", "value", number));
        CPPUNIT_ASSERT(acceptsText("a\\r\\n", "value", "a\r\n"));
        CPPUNIT_ASSERT(acceptsText("throws BadMessage", "threw", "BadMessage: any words"));
        CPPUNIT_ASSERT(acceptsText("no|throws", "threw", "NotImplemented: x"));
        CPPUNIT_ASSERT(!acceptsText("throws BadMessage", "threw", "NotImplemented: x"));
        CPPUNIT_ASSERT(!acceptsText("throws BadMessage", "value", "throws BadMessage: x"));
        CPPUNIT_ASSERT(!acceptsText("yes", "threw", "yes"));
        CPPUNIT_ASSERT(!acceptsText("yes", "ended", "yes"));
        CPPUNIT_ASSERT(!acceptsText("yes", "blank", "yes"));
    }
    void fieldsMayComeInAnyOrderAndForm()
    {
        const std::string fields = "A: 1\nB: 2\nA: 3\n";
        CPPUNIT_ASSERT(acceptsText("A: 1 & A: 3 & B: 2", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("b: 2 & a: 1 & a: 3", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("B: 2 & A: 1,3", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("A: 1 & A: 3 & B: 2", "fields", "B:2\na:1, 3\n"));
        CPPUNIT_ASSERT(!acceptsText("A: 3 & A: 1 & B: 2", "fields", fields));
        CPPUNIT_ASSERT(!acceptsText("A: 1 & B: 2", "fields", fields));
        CPPUNIT_ASSERT(!acceptsText("A: 1 & A: 3", "fields", fields));
        CPPUNIT_ASSERT(!acceptsText("A: 1 & A: 3 & B: 2 & C: 4", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("A: 1 & A: 3 & ...", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("!C & ...", "fields", fields));
        CPPUNIT_ASSERT(!acceptsText("!b & ...", "fields", fields));
        CPPUNIT_ASSERT(
            !acceptsText("Set-Cookie: a & Set-Cookie: b", "fields", "Set-Cookie: a, b\n"));
        CPPUNIT_ASSERT(acceptsText("{nothing}", "fields", ""));
        CPPUNIT_ASSERT(!acceptsText("{nothing}", "fields", fields));
        CPPUNIT_ASSERT(acceptsText("A: {nothing}", "fields", "A:\n"));
        CPPUNIT_ASSERT(acceptsText("Host: a", "fields", "Host: a:80\n"));
        CPPUNIT_ASSERT(!acceptsText("Host: a", "fields", "Host: a:8080\n"));
        CPPUNIT_ASSERT(
            acceptsText("Via: 1.0 a & Via: 1.1 kit", "fields", "Via: 1.0 a, 1.1 kit (x)\n"));
    }
    void headsMustBeWellFormed()
    {
        const std::string expected = "HTTP/1.1 200 OK & A: 1";
        for (const char* head :
            {"HTTP/1.1 200 OK\r\nA: 1\r\n\r\n", "HTTP/1.0 200 \r\na:\t1 \r\n\r\n"})
            CPPUNIT_ASSERT_MESSAGE(head, acceptsText(expected, "head", head));
        for (const char* head : {"", "HTTP/1.1 200 OK\r\nA: 1\r\n", "HTTP/1.1 200 OK\nA: 1\n\n",
                 "HTTP/1.1 200 OK\r\nA: 1\n\r\n\r\n", "HTTP/1.1 200 OK\r\nA : 1\r\n\r\n",
                 "HTTP/1.1 200\r\nA: 1\r\n\r\n", "HTTP/1.1 201 OK\r\nA: 1\r\n\r\n",
                 "HTTP/1.1 200 OK\r\nA 1\r\n\r\n", "HTTP/1.1 200 OK\r\nA: 1\r\n\r\n\r\n",
                 "HTTP/1.1 200 OK\r\r\nA: 1\r\n\r\n", "HTTP/2.0 200 OK\r\nA: 1\r\n\r\n"})
            CPPUNIT_ASSERT_MESSAGE(head, !acceptsText(expected, "head", head));
        CPPUNIT_ASSERT(
            acceptsText("GET /a HTTP/1.1 & ...", "head", "GET /a HTTP/1.0\r\nB: 1\r\n\r\n"));
        CPPUNIT_ASSERT(!acceptsText("GET /a HTTP/1.1", "head", "GET /b HTTP/1.1\r\n\r\n"));
        CPPUNIT_ASSERT(!acceptsText("GET /a HTTP/1.1", "head", "HEAD /a HTTP/1.1\r\n\r\n"));
        CPPUNIT_ASSERT(!acceptsText("GET /a HTTP/1.1", "head", "GET /a\r\n\r\n"));
    }
    void bothSidesOfADifferenceHaveOneNotation()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("HTTP/1.0 200 \\r\\na:1\\r\\nX: 2\\r\\nB: 2\\r\\n\\r\\n\n"
                                         "HTTP/1.0 200 \\r\\na:1\\r\\nX: 2\\r\\n\\r\\n\n"
                                         "HTTP/1.0 200 \\r\\na:1\\r\\nX: 2\\r\\n^"),
            differenceFrom("HTTP/1.1 200 OK & B: 2 & A: 1 & !Y & ...", "head",
                "HTTP/1.0 200 \r\na:1\r\nX: 2\r\n\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("HTTP/1.1 200 OK\\r\\n\\r\\n\nHTTP/1.1 200 OK\\r\\n\n"
                                         "HTTP/1.1 200 OK\\r\\n^"),
            differenceFrom("HTTP/1.1 200 OK & ...", "head", "HTTP/1.1 200 OK\r\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("B: 2 & A: 1\nB: 2 & A: 3\nB: 2 & A: ^"),
            differenceFrom("A: 1 & B: 2", "fields", "B: 2\nA: 3\n"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("\nA: 1\n^"), differenceFrom("{nothing}", "fields", "A: 1\n"));
        CPPUNIT_ASSERT_EQUAL(std::string("b: 1\nb: 1 & Y: 1\nb: 1^"),
            differenceFrom("!Y & B: 1 & ...", "fields", "b: 1\nY: 1\n"));
    }
    void aCrashOfARowIsReportedWithItsPlace()
    {
        // The frame is one of the program /bin/sh, which addr2line knows nothing about.
        const Result result = resultOf(
            R"(printf 'KIT-STACK\t5\t11\tx\t1f\t\nKIT-STACK\t5\t11\nassertion\nassertion\n' >&2
            printf 'value\tyes\t\nended\tcrashed: signal SIGSEGV\t\n')");
        CPPUNIT_ASSERT(result.lastLog == std::vector<std::string>{"assertion"});
    }
    void setsHaveNoOrder()
    {
        CPPUNIT_ASSERT(acceptsText("a & b", "set", "b\na\n"));
        CPPUNIT_ASSERT(acceptsText("a", "set", "a\na\n"));
        CPPUNIT_ASSERT(!acceptsText("a & b", "set", "a\n"));
        CPPUNIT_ASSERT(!acceptsText("a", "set", "a\nb\n"));
        CPPUNIT_ASSERT(acceptsText("{nothing}", "set", ""));
        CPPUNIT_ASSERT(!acceptsText("{nothing}", "set", "a\n"));
    }
    void aTablePassesIfEveryRowIsRight()
    {
        const Result result = resultOf(R"(printf 'value\tyes\t\nvalue\tno\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("passed"), std::string(wordFor(result.outcome)));
        CPPUNIT_ASSERT(result.wrongRows.first.empty());
    }
    void aFailureShowsEachWrongRow()
    {
        const Result result =
            resultOf(R"(echo a print >&2; printf 'value\tyes\t\nended\tdid not return\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), std::string(wordFor(result.outcome)));
        CPPUNIT_ASSERT_EQUAL(std::string("isStorable() is wrong in 1 of 2 rows."), result.reason);
        const std::string text = failureText(twoRows(), result, {});
        Support::assertContains(text, "  isStorable() is wrong in 1 of 2 rows.\n"
                                      "    line 7: status 404: expected no, did not return\n"
                                      "\n"
                                      "  stderr: a print\n");
        Support::assertContains(text, "  table:  t.table:7\n");
    }
    void aBlankGapIsNotFilledIn()
    {
        for (const char* commands : {R"(printf 'blank\t7.1 isStorable\t\nvalue\tno\t\n')",
                 R"(printf 'value\tyes\t7.1 isStorable;\nvalue\tno\t\n')",
                 R"(printf 'blank\t3.2 mayBeStored\t7.1 isStorable;\nvalue\tno\t\n')",
                 R"(printf 'blank\t3.2 mayBeStored\t\nvalue\tno\t7.1 isStorable;\n')"})
        {
            const Result result = resultOf(commands);
            CPPUNIT_ASSERT_EQUAL(
                std::string("not-filled-in"), std::string(wordFor(result.outcome)));
            CPPUNIT_ASSERT_EQUAL(std::string("7.1 isStorable"), result.gap);
        }
    }
    void anotherBlankGapExplainsOnlyWrongRows()
    {
        const Result passed = resultOf(R"(printf 'value\tyes\t6.3 a;\nvalue\tno\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("passed"), std::string(wordFor(passed.outcome)));
        const Result wrong = resultOf(R"(printf 'value\tno\t6.3 a;\nvalue\tno\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("6.3 a"), wrong.gap);
        const Result other = resultOf(R"(printf 'value\tyes\t6.3 a;\nvalue\tyes\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), std::string(wordFor(other.outcome)));
        const Result later = resultOf(R"(printf 'value\tno\t8.1 a;\nvalue\tno\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), std::string(wordFor(later.outcome)));
    }
    void aProgramThatEndsEarlyFails()
    {
        const Result result = resultOf(R"(printf 'value\tyes\t\n'; kill -SEGV $$)");
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), std::string(wordFor(result.outcome)));
        Support::assertContains(result.reason, "ended by signal 11 (SIGSEGV) before");
    }
    void aTableThatTheProgramCannotReadIsTrouble()
    {
        const Result result = resultOf(R"(printf 'value\tyes\t\nmisread\tno argument x\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("trouble"), std::string(wordFor(result.outcome)));
        CPPUNIT_ASSERT_EQUAL(std::string("t.table:7: no argument x"), result.reason);
    }
    void withoutTheProgramNothingIsJudged()
    {
        const Result result = TableJudge("/nowhere/tables").judge(twoRows());
        CPPUNIT_ASSERT_EQUAL(std::string("not-judged"), std::string(wordFor(result.outcome)));
    }
    void theProgramMayWriteOnlyInItsFolder()
    {
        const Support::TemporaryFolder other;
        const Result result = resultOf("[ ! -e " + other.path() + "/x ] && echo >" + other.path() +
                                       R"(/x && printf 'value\tyes\t\nvalue\tno\t\n')");
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), std::string(wordFor(result.outcome)));
        CPPUNIT_ASSERT(!std::filesystem::exists(other.path() + "/x"));
    }
    void tablesComeBeforeThePlaysOfTheirLab()
    {
        const Support::TemporaryFolder folder;
        std::filesystem::create_directories(folder.path() + "/lab7");
        const auto write = [&](const std::string& name, const std::string& gap)
        {
            std::ofstream(folder.path() + "/lab7/" + name)
                << "title T\nspec S\npoints 1\ngap " + gap +
                       "\ncolumns status | returns\n200 | yes\n";
        };
        write("b.table", "7.2 b");
        write("c.table", "7.1 a");
        write("a.table", "7.10 c");
        write("p.table", "7.2 b");
        write(".#b.table", "7.2 b");
        std::vector<CatalogEntry> plays(3);
        plays[0].play.name = "lab6/x";
        plays[0].play.lab = 6;
        plays[1].play.name = "lab7/z";
        plays[1].play.lab = 7;
        plays[2].play.name = "lab7/p";
        plays[2].play.lab = 7;
        std::string names;
        for (const CatalogEntry& entry : withTables(plays, folder.path()))
            names += entry.play.name + (entry.fault.empty() ? " " : "(fault) ");
        CPPUNIT_ASSERT_EQUAL(
            std::string("lab6/x lab7/p(fault) lab7/c lab7/b lab7/a lab7/z lab7/p "), names);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TableTest);

} // namespace Plays
