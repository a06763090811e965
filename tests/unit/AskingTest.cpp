// The program that asks the functions of a proxy what the tables ask: whatever a function does, there
// is one answer in one line.
#include "tests/asked/Asking.h"
#include "tests/asked/Functions.h"

#include "BadMessage.h"
#include "FillIn.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <array>
#include <csignal>
#include <iostream>
#include <unistd.h>

namespace
{

using Asked::Answer;
using Asked::Asking;
using Asked::Question;

constexpr Answer::Kind ofValue = Answer::Kind::value;

std::string answerOf(Asking::Function function)
{
    return Asking(function).answerTo("isStorable");
}

} // namespace

class AskingTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(AskingTest);
    CPPUNIT_TEST(aQuestionNamesAFunctionAndItsArguments);
    CPPUNIT_TEST(anUnknownFunctionOrArgumentIsReported);
    CPPUNIT_TEST(bytesAreEscapedInBothDirections);
    CPPUNIT_TEST(exceptionsHaveTheirNames);
    CPPUNIT_TEST(blankGapsHaveTheirNames);
    CPPUNIT_TEST(aCrashCostsOneAnswer);
    CPPUNIT_TEST(aLoopWithoutEndCostsTwoAnswers);
    CPPUNIT_TEST(whatAFunctionPrintsIsNoAnswer);
    CPPUNIT_TEST_SUITE_END();

    void aQuestionNamesAFunctionAndItsArguments()
    {
        Asking asking;
        const auto assertAnswer = [&asking](const std::string& answer, const std::string& question)
        {
            CPPUNIT_ASSERT_EQUAL(answer, asking.answerTo(question));
        };
        assertAnswer("value\tyes\t", "isStorable");
        assertAnswer("value\tno\t", "isStorable\tstatus=404");
        assertAnswer("value\tno\t", "isStorable\tresponse=A: 1\\nCache-Control: no-store");
        assertAnswer("value\t5.500\t", "currentAge\tasked=1795428000000\tnow=1795428005500");
        assertAnswer("fields\tA: 1\\x0aA: 2\\x0a\t", "endToEndFields\tfields=A: 1\\nTE: x\\nA: 2");
        assertAnswer("set\thttp://www.example.com/page\\x0a\t", "invalidatedBy\tmethod=POST");
        assertAnswer("head\tHTTP/1.1 200 OK\\x0d\\x0a\\x0d\\x0a\t", "formatResponseHead");
    }
    void anUnknownFunctionOrArgumentIsReported()
    {
        Asking asking;
        CPPUNIT_ASSERT_EQUAL(
            std::string("misread\tthere is no function f\t"), asking.answerTo("f\tstatus=404"));
        CPPUNIT_ASSERT_EQUAL(std::string("misread\tisStorable() has no argument `tatus`\t"),
            asking.answerTo("isStorable\ttatus=404"));
    }
    void bytesAreEscapedInBothDirections()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("value\tcomplete: a\\x0d\\x0a\\x00\\x5c\t"),
            Asking().answerTo("decode\tbytes=5\\r\\na\\r\\n\\x00\\\\\\r\\n0\\r\\n\\r\\n"));
    }
    void exceptionsHaveTheirNames()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("threw\tNotImplemented: a reason\t"),
            answerOf([](const Question&) -> Answer { throw proxy::NotImplemented("a reason"); }));
        CPPUNIT_ASSERT_EQUAL(std::string("threw\tstd::out_of_range: at\t"),
            answerOf([](const Question&) -> Answer { throw std::out_of_range("at"); }));
        CPPUNIT_ASSERT_EQUAL(std::string("threw\tsomething that is no std::exception\t"),
            answerOf([](const Question&) -> Answer { throw 1; }));
    }
    void blankGapsHaveTheirNames()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("blank\t1.3 parseRequestLine\t"),
            answerOf([](const Question&) -> Answer { proxy::fillIn("1.3 parseRequestLine"); }));
        CPPUNIT_ASSERT_EQUAL(
            std::string("value\tyes\t7.1 a;7.2 b;"), answerOf(
                                                         [](const Question&) -> Answer
                                                         {
                                                             proxy::fallBack("7.1 a");
                                                             proxy::fallBack("7.2 b");
                                                             return {ofValue, "yes"};
                                                         }));
    }
    void aCrashCostsOneAnswer()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("ended\tcrashed: signal SIGSEGV\t"),
            answerOf(
                [](const Question&) -> Answer
                {
                    std::signal(SIGSEGV, SIG_DFL); // without the report of a sanitizer
                    std::raise(SIGSEGV);
                    return {};
                }));
        CPPUNIT_ASSERT_EQUAL(std::string("ended\tended the process with status 3\t"),
            answerOf([](const Question&) -> Answer { ::_exit(3); }));
    }
    void aLoopWithoutEndCostsTwoAnswers()
    {
        Asking asking(
            [](const Question&) -> Answer
            {
                for (volatile bool more = true; more;)
                    ;
                return {};
            });
        const std::string late = "ended\tdid not return\t";
        CPPUNIT_ASSERT_EQUAL(late, asking.answerTo("f"));
        CPPUNIT_ASSERT_EQUAL(late, asking.answerTo("f"));
        CPPUNIT_ASSERT_EQUAL(std::string("ended\twas not called again, as it did not return\t"),
            asking.answerTo("f"));
    }
    void whatAFunctionPrintsIsNoAnswer()
    {
        std::array<int, 2> ends{};
        CPPUNIT_ASSERT_EQUAL(0, ::pipe(ends.data()));
        const int before = ::dup(STDOUT_FILENO);
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[1]);
        const std::string answer = answerOf(
            [](const Question&) -> Answer
            {
                std::cout << "printed\n";
                return {ofValue, "yes"};
            });
        ::dup2(before, STDOUT_FILENO); // and with it the last writing end is closed
        ::close(before);
        char byte = 0;
        const ssize_t printed = ::read(ends[0], &byte, 1);
        ::close(ends[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("value\tyes\t"), answer);
        CPPUNIT_ASSERT_EQUAL(ssize_t(0), printed);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(AskingTest);
