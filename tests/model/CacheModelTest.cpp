// A model that does not notice a wrong cache is useless, so it is shown some.

#include "tests/model/CacheModel.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace Model;

class CacheModelTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CacheModelTest);
    CPPUNIT_TEST(acceptsACorrectCache);
    CPPUNIT_TEST(noticesAStaleResponse);
    CPPUNIT_TEST(noticesANeedlessRequest);
    CPPUNIT_TEST(noticesARequestWithoutValidators);
    CPPUNIT_TEST(noticesAWrongAge);
    CPPUNIT_TEST(noticesAnInvalidatedResponse);
    CPPUNIT_TEST(noticesTheVariantOfAnotherRequest);
    CPPUNIT_TEST(noticesAResponseThatMustNotBeStored);
    CPPUNIT_TEST_SUITE_END();

public:
    void acceptsACorrectCache()
    {
        told("GET", 0, {}, storable());
        told("GET", 59, {}, {}, "59");
        Message notModified{"", "", 304, {{"ETag", "\"v1\""}}};
        told("GET", 60, {{"If-None-Match", "\"v1\""}}, notModified, "0");
        isRight();
    }

    void noticesAStaleResponse()
    {
        told("GET", 0, {}, storable());
        isRight();
        told("GET", 60, {}, {}, "60");
        isWrong("must not");
    }

    void noticesANeedlessRequest()
    {
        told("GET", 0, {}, storable());
        told("GET", 59, {{"If-None-Match", "\"v1\""}}, storable());
        isWrong("may be used");
    }

    void noticesARequestWithoutValidators()
    {
        told("GET", 0, {}, storable());
        told("GET", 60, {}, storable());
        isWrong("lacks the validators");
    }

    void noticesAWrongAge()
    {
        told("GET", 0, {}, storable());
        told("GET", 10, {}, {}, "9");
        isWrong("should be 10");
    }

    void noticesAnInvalidatedResponse()
    {
        told("GET", 0, {}, storable());
        told("POST", 1, {}, {"", "", 204, {{"Number", "2"}}});
        isRight();
        told("GET", 2, {}, {}, "2");
        isWrong("must not");
    }

    void noticesTheVariantOfAnotherRequest()
    {
        Message english = storable();
        english.fields.emplace_back("Vary", "Accept-Language");
        _request.emplace_back("Accept-Language", "en");
        told("GET", 0, {}, english);
        told("GET", 1, {}, {}, "1");
        isRight();
        _request.clear();
        told("GET", 2, {}, {}, "2");
        isWrong("must not");
    }

    void noticesAResponseThatMustNotBeStored()
    {
        Message secret = storable();
        secret.fields.emplace_back("Cache-Control", "private");
        told("GET", 0, {}, secret);
        told("GET", 1, {}, {}, "1");
        isWrong("must not");
    }

private:
    static Message storable()
    {
        return {"", "", 200,
            {{"Date", formatDate(0)}, {"Cache-Control", "max-age=60"}, {"ETag", "\"v1\""},
                {"Number", "1"}},
            "text"};
    }

    /// The client sends a request at `time`, and the proxy one with these fields to the origin,
    /// unless the origin's response is empty. The client receives that response; with `age`, it
    /// receives the stored one.
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
