// The kit in another language: what is translated, what stays English, and which languages there are.
#include "tests/support/Language.h"

#include "tests/harness/HarnessFixture.h"
#include "tests/harness/InChinese.h"
#include "tests/support/Assertions.h"
#include "tests/support/Columns.h"
#include "tests/support/Handout.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

const std::string catalogues = Support::buildFolder() + "/locale";

} // namespace

class LanguageTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(LanguageTest);
    CPPUNIT_TEST(aSentenceIsEnglishUntilItIsPrinted);
    CPPUNIT_TEST(aPartOfASentenceIsTranslatedToo);
    CPPUNIT_TEST(aNumberHasTheFormOfItsLanguage);
    CPPUNIT_TEST(filesForOtherProgramsAreEnglish);
    CPPUNIT_TEST(withoutALanguageNothingIsTranslated);
    CPPUNIT_TEST(anUnknownLanguageIsNamedWithThoseThatThereAre);
    CPPUNIT_TEST(aLanguageThatHasNotBeenBuiltIsNamed);
    CPPUNIT_TEST(theReasonOfAFailureStaysEnglish);
    CPPUNIT_TEST(aChineseCharacterTakesTwoColumns);
    CPPUNIT_TEST(chineseIsWrappedByColumns);
    CPPUNIT_TEST(noLineBeginsWithAComma);
    CPPUNIT_TEST(aHandOutIsNamedAsItsReaderHasIt);
    CPPUNIT_TEST(aHandOutWithoutATranslationIsTheEnglishOne);
    CPPUNIT_TEST_SUITE_END();

    void aSentenceIsEnglishUntilItIsPrinted()
    {
        const InChinese chinese;
        const std::string sentence = english("The field %1 is missing.", {"ETag"});
        CPPUNIT_ASSERT_EQUAL(std::string("The field ETag is missing."), sentence);
        CPPUNIT_ASSERT_EQUAL(std::string("缺少首部字段 ETag。"), translated(sentence));
        CPPUNIT_ASSERT_EQUAL(
            std::string("缺少首部字段 ETag。"), said("The field %1 is missing.", {"ETag"}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/x"), translated("lab1/x"));
    }
    void aPartOfASentenceIsTranslatedToo()
    {
        const InChinese chinese;
        const std::string time = english("within %1 s", {"2"});
        CPPUNIT_ASSERT_EQUAL(
            std::string("B 没有在 2 秒内响应 A。"), said("B did not answer %1 %2.", {"A", time}));
        // The bytes that a proxy has sent may look like a part.
        CPPUNIT_ASSERT_EQUAL(
            std::string("缺少首部字段 %2 %。"), said("The field %1 is missing.", {"%2 %"}));
    }
    void aNumberHasTheFormOfItsLanguage()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("1 test"), counted(1, "%1 test", "%1 tests"));
        CPPUNIT_ASSERT_EQUAL(std::string("2 tests"), counted(2, "%1 test", "%1 tests"));
        const InChinese chinese;
        CPPUNIT_ASSERT_EQUAL(
            std::string("1 个测试"), translated(counted(1, "%1 test", "%1 tests")));
        CPPUNIT_ASSERT_EQUAL(
            std::string("2 个测试"), translated(counted(2, "%1 test", "%1 tests")));
    }
    void filesForOtherProgramsAreEnglish()
    {
        const InChinese chinese;
        const std::string sentence = english("B refused the connection.");
        {
            const InEnglish file;
            CPPUNIT_ASSERT_EQUAL(sentence, translated(sentence));
            CPPUNIT_ASSERT_EQUAL(std::string("expected"), said("expected"));
        }
        CPPUNIT_ASSERT_EQUAL(std::string("B 拒绝了连接。"), translated(sentence));
    }
    void withoutALanguageNothingIsTranslated()
    {
        for (const char* none : {"", "en"})
        {
            Language::speak(none, "no-such-folder");
            CPPUNIT_ASSERT_EQUAL(std::string("expected"), said("expected"));
        }
    }
    void anUnknownLanguageIsNamedWithThoseThatThereAre()
    {
        for (const char* unknown : {"xx", "../locale/zh", "zh.po"})
            CPPUNIT_ASSERT_EQUAL(
                "KIT_LANG must be one of en, zh, not '" + std::string(unknown) + "'.",
                Support::messageOf([unknown] { Language::speak(unknown, catalogues); }));
    }
    void aLanguageThatHasNotBeenBuiltIsNamed()
    {
        Support::assertContains(Support::messageOf([] { Language::speak("zh", "no-such-folder"); }),
            "have not been built");
        CPPUNIT_ASSERT_EQUAL(std::string("expected"), said("expected"));
    }
    void theReasonOfAFailureStaysEnglish()
    {
        const InChinese chinese;
        assertFails("closes", "A>B  GET /a.html HTTP/1.1\nA>B  Host: {B}\nA>B\nB>A  HTTP/1.1 200\n",
            "B closed the connection without a response.");
    }
    void aChineseCharacterTakesTwoColumns()
    {
        CPPUNIT_ASSERT_EQUAL(std::size_t{9}, columnsOf("B 输出，x"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, columnsOf("\xe4\xb8")); // a part of a character
        CPPUNIT_ASSERT_EQUAL(std::string("日志  |"), padded("日志", 6) + "|");
        CPPUNIT_ASSERT_EQUAL(std::string("  5 分"), rightAligned("5 分", 6));
        CPPUNIT_ASSERT_EQUAL(std::string("日"), cutTo("日志", 3));
        CPPUNIT_ASSERT_EQUAL(std::string("日志"), padded("日志", 3));
    }
    void chineseIsWrappedByColumns()
    {
        const std::string text = "报文主体从字节 12 起不同（预期 80 字节）。";
        const std::vector<std::string> lines = wrapped(text, 14);
        CPPUNIT_ASSERT_EQUAL(std::string("报文主体从字节"), lines[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("12 起不同（预"), lines[1]);
        CPPUNIT_ASSERT_EQUAL(std::string("期 80 字节）。"), lines[2]);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, lines.size());
        // No line ends with a bracket that opens.
        CPPUNIT_ASSERT_EQUAL(std::string("12 起不同"), wrapped("12 起不同（预期）", 12).front());
    }
    void noLineBeginsWithAComma()
    {
        const std::vector<std::string> lines = wrapped("一二三，四五六。", 6);
        CPPUNIT_ASSERT_EQUAL(std::string("一二"), lines[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("三，四"), lines[1]);
        CPPUNIT_ASSERT_EQUAL(std::string("五六。"), lines[2]);
    }
    void aHandOutIsNamedAsItsReaderHasIt()
    {
        const auto text = [](const Handout& handout)
        {
            return handout.file + "|" + handout.title + "|" + handout.section;
        };
        const std::string english =
            "labs/01-serve-a-file/README.md|Serve a file|When something breaks";
        CPPUNIT_ASSERT_EQUAL(english, text(handoutOf({1}, "When something breaks")));
        const InChinese chinese;
        CPPUNIT_ASSERT_EQUAL(std::string("labs/01-serve-a-file/README.zh.md|提供文件|出错的时候"),
            text(handoutOf({1}, "When something breaks")));
        const InEnglish file;
        CPPUNIT_ASSERT_EQUAL(english, text(handoutOf({1}, "When something breaks")));
    }
    void aHandOutWithoutATranslationIsTheEnglishOne()
    {
        const InChinese chinese;
        const Handout handout = handoutOf({7, "a"}, "The key");
        CPPUNIT_ASSERT_EQUAL(std::string("labs/07-is-it-still-good/README.md"), handout.file);
        CPPUNIT_ASSERT_EQUAL(std::string("Store, age and reuse"), handout.title);
        CPPUNIT_ASSERT_EQUAL(std::string("The key"), handout.section);
        CPPUNIT_ASSERT(handoutOf({77}).file.empty());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LanguageTest);

} // namespace Plays
