// A model that overlooks a wrong cache is useless, so these tests show it some.

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
    CPPUNIT_TEST(acceptsPartsThatAreCombined);
    CPPUNIT_TEST(noticesTheWrongPart);
    CPPUNIT_TEST(noticesAPartInPlaceOfTheWhole);
    CPPUNIT_TEST(noticesAPartOfAnotherVersion);
    CPPUNIT_TEST(noticesPartsOfTwoVersionsAsOne);
    CPPUNIT_TEST(noticesAResponseFromBeforeAChange);
    CPPUNIT_TEST_SUITE_END();

public:
    void acceptsACorrectCache()
    {
        observe("GET", 0, {}, storable());
        observe("GET", 59, {}, {}, "59");
        Message notModified{"", "", 304, {{"ETag", "\"v1\""}}};
        observe("GET", 60, {{"If-None-Match", "\"v1\""}}, notModified, "0");
        assertAccepted();
    }

    void noticesAStaleResponse()
    {
        observe("GET", 0, {}, storable());
        assertAccepted();
        observe("GET", 60, {}, {}, "60");
        assertRejected("must not");
    }

    void noticesANeedlessRequest()
    {
        observe("GET", 0, {}, storable());
        observe("GET", 59, {{"If-None-Match", "\"v1\""}}, storable());
        assertRejected("may be used");
    }

    void noticesARequestWithoutValidators()
    {
        observe("GET", 0, {}, storable());
        observe("GET", 60, {}, storable());
        assertRejected("lacks the validators");
    }

    void noticesAWrongAge()
    {
        observe("GET", 0, {}, storable());
        observe("GET", 10, {}, {}, "9");
        assertRejected("should be 10");
    }

    void noticesAnInvalidatedResponse()
    {
        observe("GET", 0, {}, storable());
        observe("POST", 1, {}, {"", "", 204, {{"Number", "2"}}});
        assertAccepted();
        observe("GET", 2, {}, {}, "2");
        assertRejected("must not");
    }

    void noticesTheVariantOfAnotherRequest()
    {
        Message english = storable();
        english.fields.emplace_back("Vary", "Accept-Language");
        _request.emplace_back("Accept-Language", "en");
        observe("GET", 0, {}, english);
        observe("GET", 1, {}, {}, "1");
        assertAccepted();
        _request.clear();
        observe("GET", 2, {}, {}, "2");
        assertRejected("must not");
    }

    void noticesAResponseThatMustNotBeStored()
    {
        Message secret = storable();
        secret.fields.emplace_back("Cache-Control", "private");
        observe("GET", 0, {}, secret);
        observe("GET", 1, {}, {}, "1");
        assertRejected("must not");
    }

    void acceptsPartsThatAreCombined()
    {
        observePart("bytes=0-1", part("bytes 0-1/4", "te"));
        observePart("bytes=2-", part("bytes 2-3/4", "xt"));
        observeStored("bytes=1-2", part("bytes 1-2/4", "ex"));
        assertAccepted();
        Message whole = storable();
        observeStored("", whole);
        assertAccepted();
    }

    void noticesTheWrongPart()
    {
        observe("GET", 0, {}, storable());
        observeStored("bytes=1-2", part("bytes 1-2/4", "ex"));
        assertAccepted();
        observeStored("bytes=1-2", part("bytes 1-2/4", "te"));
        assertRejected("body is not");
        observeStored("bytes=1-2", part("bytes 1-3/4", "ext"));
        assertRejected("the part that it wanted");
    }

    void noticesAPartInPlaceOfTheWhole()
    {
        observePart("bytes=0-1", part("bytes 0-1/4", "te"));
        assertAccepted();
        observeStored("", part("bytes 0-1/4", "te"));
        assertRejected("must not");
    }

    void noticesAPartOfAnotherVersion()
    {
        observe("GET", 0, {}, storable());
        _request = {{"If-Range", "\"v2\""}};
        observeStored("bytes=1-2", part("bytes 1-2/4", "ex"));
        assertRejected("should be 200");
    }

    void noticesPartsOfTwoVersionsAsOne()
    {
        observePart("bytes=0-1", part("bytes 0-1/4", "te"));
        Message other = part("bytes 2-3/4", "XT");
        other.fields[2].second = "\"v2\"";
        observePart("bytes=2-", other);
        observeStored("bytes=1-2", part("bytes 1-2/4", "eX"));
        assertRejected("must not");
    }

    void noticesAResponseFromBeforeAChange()
    {
        Observation get{0, {"GET", "/a", 0, {}}};
        get.exchanges = {{get.request, storable()}};
        get.answer = storable();
        Observation post{0, {"POST", "/a", 0, {}}};
        post.answer = {"", "", 204, {{"Number", "2"}}};
        post.exchanges = {{post.request, post.answer}};
        get.meanwhile = {post};
        _complaint = _model.judgeAndLearn(get).text;
        assertAccepted();
        observeStored("", storable());
        assertRejected("must not");
    }

private:
    static Message part(const std::string& range, const std::string& body)
    {
        Message part = storable();
        part.status = 206;
        part.fields.emplace_back("Content-Range", range);
        part.body = body;
        return part;
    }

    /// The client wants a part, the proxy forwards that, and the client receives the response.
    void observePart(const std::string& range, const Message& response)
    {
        Observation observed{0, {"GET", "/a", 0, _request}, {}, {}, response};
        observed.request.fields.emplace_back("Range", range);
        observed.exchanges = {{observed.request, response}};
        _complaint = _model.judgeAndLearn(observed).text;
    }

    /// The client wants a part, or all of it if `range` is empty, and receives this from the store.
    void observeStored(const std::string& range, Message answer)
    {
        answer.fields.emplace_back("Age", "0");
        Observation observed{0, {"GET", "/a", 0, _request}, {}, {}, answer};
        if (!range.empty())
            observed.request.fields.emplace_back("Range", range);
        _complaint = _model.judgeAndLearn(observed).text;
    }

    static Message storable()
    {
        return {"", "", 200,
            {{"Date", formatDate(0)}, {"Cache-Control", "max-age=60"}, {"ETag", "\"v1\""},
                {"Number", "1"}},
            "text"};
    }

    /// Shows the model one request. The client sends it at `time`, and the proxy forwards it with
    /// the fields `forwarded`, unless `response` is empty. The client receives `response`; with
    /// `age`, it receives the stored one.
    void observe(const std::string& method, Seconds time, const Fields& forwarded,
        const Message& response, const std::string& age = "")
    {
        Observation observed{time, {method, "/a", 0, _request}};
        if (response.status != 0)
            observed.exchanges.push_back({{method, "/a", 0, forwarded}, response});
        if (!age.empty())
        {
            observed.answer = _stored;
            observed.answer.fields.emplace_back("Age", age);
            if (response.status == 304)
                observed.answer.fields.front().second = formatDate(time);
        }
        else
            observed.answer = _stored = response;
        _complaint = _model.judgeAndLearn(observed).text;
    }

    void assertAccepted() const { CPPUNIT_ASSERT_EQUAL(std::string(), _complaint); }

    void assertRejected(const std::string& text) const
    {
        CPPUNIT_ASSERT_MESSAGE(_complaint, _complaint.find(text) != std::string::npos);
    }

    CacheModel _model{0};
    Fields _request;
    Message _stored;
    std::string _complaint;
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheModelTest);
