// The model must see a wrong cache, or it is of no use. So it is told of some.

#include "tests/model/CacheModel.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace Model;

class CacheModelTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CacheModelTest);
    CPPUNIT_TEST(acceptsACacheThatIsRight);
    CPPUNIT_TEST(seesAStaleResponse);
    CPPUNIT_TEST(seesANeedlessQuestion);
    CPPUNIT_TEST(seesAQuestionWithoutValidators);
    CPPUNIT_TEST(seesAWrongAge);
    CPPUNIT_TEST(seesWhatAChangeHasMadeInvalid);
    CPPUNIT_TEST(seesTheVariantOfAnotherRequest);
    CPPUNIT_TEST(seesWhatMustNotBeKept);
    CPPUNIT_TEST_SUITE_END();

public:
    void acceptsACacheThatIsRight()
    {
        told("GET", 0, {}, keepable());
        told("GET", 59, {}, {}, "59");
        Message notModified{"", "", 304, {{"ETag", "\"v1\""}}};
        told("GET", 60, {{"If-None-Match", "\"v1\""}}, notModified, "0");
        isRight();
    }

    void seesAStaleResponse()
    {
        told("GET", 0, {}, keepable());
        isRight();
        told("GET", 60, {}, {}, "60");
        isWrong("must not");
    }

    void seesANeedlessQuestion()
    {
        told("GET", 0, {}, keepable());
        told("GET", 59, {{"If-None-Match", "\"v1\""}}, keepable());
        isWrong("may be used");
    }

    void seesAQuestionWithoutValidators()
    {
        told("GET", 0, {}, keepable());
        told("GET", 60, {}, keepable());
        isWrong("without the validators");
    }

    void seesAWrongAge()
    {
        told("GET", 0, {}, keepable());
        told("GET", 10, {}, {}, "9");
        isWrong("should be 10");
    }

    void seesWhatAChangeHasMadeInvalid()
    {
        told("GET", 0, {}, keepable());
        told("POST", 1, {}, {"", "", 204, {{"Number", "2"}}});
        isRight();
        told("GET", 2, {}, {}, "2");
        isWrong("must not");
    }

    void seesTheVariantOfAnotherRequest()
    {
        Message english = keepable();
        english.fields.emplace_back("Vary", "Accept-Language");
        _request.emplace_back("Accept-Language", "en");
        told("GET", 0, {}, english);
        told("GET", 1, {}, {}, "1");
        isRight();
        _request.clear();
        told("GET", 2, {}, {}, "2");
        isWrong("must not");
    }

    void seesWhatMustNotBeKept()
    {
        Message secret = keepable();
        secret.fields.emplace_back("Cache-Control", "private");
        told("GET", 0, {}, secret);
        told("GET", 1, {}, {}, "1");
        isWrong("must not");
    }

private:
    static Message keepable()
    {
        return {"", "", 200,
            {{"Date", formatDate(0)}, {"Cache-Control", "max-age=60"}, {"ETag", "\"v1\""},
                {"Number", "1"}},
            "text"};
    }

    /// A asks at `time`; B asks C with these fields, unless C's response is empty. A gets what C
    /// said, or with `age` what is kept.
    void told(const std::string& method, Seconds time, const Fields& question,
        const Message& response, const std::string& age = "")
    {
        Talk talk{time, {method, "/a", 0, _request}};
        if (response.status != 0)
            talk.asks.push_back({{method, "/a", 0, question}, response});
        if (!age.empty())
        {
            talk.answer = _kept;
            talk.answer.fields.emplace_back("Age", age);
            if (response.status == 304)
                talk.answer.fields.front().second = formatDate(time);
        }
        else
            talk.answer = _kept = response;
        _complaint = _model.take(talk).text;
    }

    void isRight() const { CPPUNIT_ASSERT_EQUAL(std::string(), _complaint); }

    void isWrong(const std::string& text) const
    {
        CPPUNIT_ASSERT_MESSAGE(_complaint, _complaint.find(text) != std::string::npos);
    }

    CacheModel _model{0};
    Fields _request;
    Message _kept;
    std::string _complaint;
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheModelTest);
