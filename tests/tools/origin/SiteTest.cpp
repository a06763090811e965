// The site answers as its table says: every page is asked over the wire and judged strictly.

#include "tools/origin/FrontPage.h"
#include "tools/origin/Responder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::End;
using Wire::Framing;
using Wire::Message;
using Wire::Peer;

/// What a page must turn out to be, where that is not a whole 200 with Content-Length.
struct Promise
{
    int status = 200;
    Framing framing = Framing::length;
    std::string fault = "";
};

const std::map<std::string, Promise> promises = {
    {"until-close", {200, Framing::untilClose}},
    {"chunked", {200, Framing::chunked}},
    {"chunked-trailers", {200, Framing::chunked}},
    {"status/204", {204, Framing::none}},
    {"status/301", {301}},
    {"status/302", {302}},
    {"status/403", {403}},
    {"status/404", {404}},
    {"status/500", {500}},
    {"status/503", {503}},
    {"fail/no-answer", {0, Framing::none, "the connection ended before the first byte"}},
    {"fail/half-a-head", {200, Framing::none, "the head has no blank line at its end"}},
    {"fail/half-a-body",
        {200, Framing::length, "Content-Length says 1000 but the connection ended"}},
    {"fail/cut-chunks", {200, Framing::chunked, "a chunk of 100 bytes is cut short"}},
    {"fail/reset", {200, Framing::length, "Content-Length says 1000 but the connection was reset"}},
    {"fail/garbage", {0, Framing::none, "line 1 of the head ends in LF without CR"}},
    {"fail/endless-head", {200, Framing::none, "the head is longer than 262144 bytes"}},
    {"fail/bare-lf", {0, Framing::none, "line 1 of the head ends in LF without CR"}},
    {"fail/two-lengths", {200, Framing::none, "more than one Content-Length (5, 11)"}},
};

class SiteTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SiteTest);
    CPPUNIT_TEST(theFrontPageNamesAndExplainsEveryPage);
    CPPUNIT_TEST(theFrontPageLoadsNothingAndLinksRelatively);
    CPPUNIT_TEST(eachPageAnswersAsPromised);
    CPPUNIT_TEST(headGetsTheHeadAlone);
    CPPUNIT_TEST(silenceKeepsTheConnectionOpen);
    CPPUNIT_TEST(aLargeFileHasItsLengthAndItsOffsets);
    CPPUNIT_TEST(aSlowPageComesLineByLine);
    CPPUNIT_TEST(echoGivesTheVeryBytesBack);
    CPPUNIT_TEST(countersCount);
    CPPUNIT_TEST(conditionsAreAnsweredWith304);
    CPPUNIT_TEST(queriesAndLanguagesDiffer);
    CPPUNIT_TEST(trailersComeAfterTheBody);
    CPPUNIT_TEST(unknownPathsAndMethodsAreSaidSo);
    CPPUNIT_TEST(brokenRequestsGet400AndTheReason);
    CPPUNIT_TEST(oneConnectionServesManyRequests);
    CPPUNIT_TEST(oldClientsGetNoChunks);
    CPPUNIT_TEST_SUITE_END();

public:
    void theFrontPageNamesAndExplainsEveryPage()
    {
        const auto front = get("/");
        CPPUNIT_ASSERT_EQUAL(200, front.status());
        std::size_t pages = 0;
        for (const auto& group : _site.groups())
        {
            CPPUNIT_ASSERT_MESSAGE(
                group.title, front.body().find(group.title) != std::string::npos);
            for (const auto& page : group.pages)
            {
                ++pages;
                const auto link = "href=\"" + page.path + page.query + "\"";
                CPPUNIT_ASSERT_MESSAGE(link, front.body().find(link) != std::string::npos);
                CPPUNIT_ASSERT_MESSAGE(
                    page.path, front.body().find(page.text) != std::string::npos);
            }
        }
        CPPUNIT_ASSERT(pages > 30);
    }

    void theFrontPageLoadsNothingAndLinksRelatively()
    {
        const auto front = get("/").body();
        for (const std::string never : {"href=\"/", "src=", "href=\"http", "url(", "@import"})
            CPPUNIT_ASSERT_MESSAGE(never, front.find(never) == std::string::npos);
    }

    void eachPageAnswersAsPromised()
    {
        std::size_t used = 0;
        for (const auto& group : _site.groups())
        {
            for (const auto& page : group.pages)
            {
                if (page.path == "fail/silence" || page.path == "slow" || page.path == "large")
                    continue; // have tests of their own
                const auto found = promises.find(page.path);
                used += found != promises.end();
                judge(page, found == promises.end() ? Promise{} : found->second);
            }
        }
        CPPUNIT_ASSERT_EQUAL(promises.size(), used);
    }

    void headGetsTheHeadAlone()
    {
        for (const std::string path : {"/", "/picture.png", "/chunked", "/until-close", "/large"})
        {
            const auto whole = ask("GET", path + (path == "/large" ? "?bytes=9" : ""));
            const auto bare = ask("HEAD", path + (path == "/large" ? "?bytes=9" : ""));
            CPPUNIT_ASSERT_MESSAGE(path + bare.fault(), bare.complete());
            CPPUNIT_ASSERT_EQUAL(whole.status(), bare.status());
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                path, whole.value("Content-Type"), bare.value("Content-Type"));
            if (path == "/picture.png")
                CPPUNIT_ASSERT_EQUAL(whole.value("Content-Length"), bare.value("Content-Length"));
        }
    }

    void silenceKeepsTheConnectionOpen()
    {
        const auto client = connect();
        client->send(requestFor("GET", "/fail/silence"));
        CPPUNIT_ASSERT(until([&] { return client->otherSideHasReadAll(); }, 1ms));
        CPPUNIT_ASSERT(client->end() == End::open && client->bytesReceived() == 0);
    }

    void aLargeFileHasItsLengthAndItsOffsets()
    {
        const auto large = get("/large?bytes=1000001");
        CPPUNIT_ASSERT_EQUAL(std::string("1000001"), large.value("Content-Length"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1000001}, large.body().size());
        for (std::size_t at = 0; at + 64 <= large.body().size(); at += 64)
            CPPUNIT_ASSERT_EQUAL(at, std::stoul(large.body().substr(at, 12)));
        CPPUNIT_ASSERT_EQUAL(
            std::string("104857600"), ask("HEAD", "/large").value("Content-Length"));
        for (const std::string bad : {"x", "-1", "1e3", "", "99999999999999"})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(bad, 400, get("/large?bytes=" + bad).status());
    }

    void aSlowPageComesLineByLine()
    {
        const auto client = connect();
        client->send(requestFor("GET", "/slow"));
        CPPUNIT_ASSERT(
            until([&] { return client->received().find("Line 1 of 8") != std::string::npos; }));
        CPPUNIT_ASSERT(client->received().find("Line 2 of 8") == std::string::npos);
        CPPUNIT_ASSERT(
            until([&] { return client->received().find("Line 2 of 8") != std::string::npos; }));
    }

    void echoGivesTheVeryBytesBack()
    {
        const std::string patch = "PATCH /echo?x HTTP/1.1\r\nhOst:\tc\r\nX-Odd:  a  "
                                  "\r\nContent-Length: 5\r\n\r\n<\r\n>\x01";
        CPPUNIT_ASSERT_EQUAL(patch, exchange(patch, Message::Kind::response).body());
        const auto marked = get("/echo-marked").body();
        CPPUNIT_ASSERT(
            marked.find("GET /echo-marked HTTP/1.1<b>\\r</b><b>\\n</b>\n") != std::string::npos);
    }

    void countersCount()
    {
        get("/count");
        CPPUNIT_ASSERT(get("/count").body().find("<b>2</b> times") != std::string::npos);
        CPPUNIT_ASSERT(get("/uncached-count").body().find("once") != std::string::npos);
    }

    void conditionsAreAnsweredWith304()
    {
        for (const auto& [path, validator, condition] :
            {std::tuple{"/etag", "ETag", "If-None-Match"},
                std::tuple{"/last-modified", "Last-Modified", "If-Modified-Since"}})
        {
            const auto whole = get(path);
            CPPUNIT_ASSERT_EQUAL(200, whole.status());
            const std::string more =
                std::string(condition) + ": " + whole.value(validator) + "\r\n";
            const auto again = exchange(requestFor("GET", path, more), Message::Kind::response);
            CPPUNIT_ASSERT_EQUAL(304, again.status());
            CPPUNIT_ASSERT_EQUAL(whole.value(validator), again.value(validator));
            const auto other = std::string(condition) + ": \"another\"\r\n";
            CPPUNIT_ASSERT_EQUAL(
                200, exchange(requestFor("GET", path, other), Message::Kind::response).status());
        }
    }

    void queriesAndLanguagesDiffer()
    {
        CPPUNIT_ASSERT(get("/query?id=1").body().find("<code>id=1<") != std::string::npos);
        CPPUNIT_ASSERT(get("/query?id=2").body().find("<code>id=2<") != std::string::npos);
        CPPUNIT_ASSERT(get("/query?<b>").body().find("<code>&lt;b&gt;<") != std::string::npos);
        for (const std::string language : {"en", "de", "fr"})
        {
            const auto page =
                exchange(requestFor("GET", "/vary", "Accept-Language: " + language + ";q=0.9\r\n"),
                    Message::Kind::response);
            CPPUNIT_ASSERT_EQUAL(language, page.value("Content-Language"));
            CPPUNIT_ASSERT_EQUAL(std::string("Accept-Language"), page.value("Vary"));
        }
    }

    void trailersComeAfterTheBody()
    {
        const auto page = get("/chunked-trailers");
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, page.trailers().size());
        CPPUNIT_ASSERT_EQUAL(std::string("X-Line-Count"), page.trailers()[0].name);
        CPPUNIT_ASSERT_EQUAL(get("/chunked").body(), page.body());
    }

    void unknownPathsAndMethodsAreSaidSo()
    {
        CPPUNIT_ASSERT_EQUAL(404, get("/no/such").status());
        CPPUNIT_ASSERT_EQUAL(404, get("*").status());
        CPPUNIT_ASSERT_EQUAL(501, ask("DELETE", "/count").status());
        CPPUNIT_ASSERT_EQUAL(200, get("http://c/text.txt").status());
        CPPUNIT_ASSERT_EQUAL(200, get("http://c").status());
    }

    void brokenRequestsGet400AndTheReason()
    {
        const auto answer = exchange("GET / HTTP/1.1\r\n\r\n", Message::Kind::response);
        CPPUNIT_ASSERT_EQUAL(400, answer.status());
        CPPUNIT_ASSERT(answer.body().find("no Host field") != std::string::npos);
    }

    void oneConnectionServesManyRequests()
    {
        const auto client = connect();
        client->send(requestFor("GET", "/text.txt") + requestFor("HEAD", "/empty") +
                     requestFor("GET", "/until-close"));
        CPPUNIT_ASSERT(until([&] { return client->end() == End::ended; }));
        Message first(Message::Kind::response);
        Message second(Message::Kind::responseToHead);
        Message third(Message::Kind::response);
        client->consume(first.feed(client->received()));
        client->consume(second.feed(client->received()));
        client->consume(third.feed(client->received()));
        third.sawEnd(false);
        CPPUNIT_ASSERT(first.complete() && second.complete() && third.complete());
        CPPUNIT_ASSERT(client->received().empty() && !third.keepsConnection());
    }

    void oldClientsGetNoChunks()
    {
        const auto page = exchange("GET /chunked HTTP/1.0\r\n\r\n", Message::Kind::response);
        CPPUNIT_ASSERT(page.framing() == Framing::untilClose && page.complete());
        CPPUNIT_ASSERT_EQUAL(get("/chunked").body(), page.body());
        const auto kept = exchange(
            "GET /text.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", Message::Kind::response);
        CPPUNIT_ASSERT_EQUAL(std::string("keep-alive"), kept.value("Connection"));
    }

private:
    static std::string requestFor(
        const std::string& method, const std::string& target, const std::string& more = "")
    {
        return method + " " + target + " HTTP/1.1\r\nHost: c\r\n" + more + "\r\n";
    }

    std::unique_ptr<Peer> connect() { return Peer::connect(_loop, _origin.port()); }

    bool until(const std::function<bool()>& done,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero())
    {
        return _loop.runUntil(done, Clock::now() + 20s, look);
    }

    /// Sends the bytes, and reads the one response to them, to its end or the connection's.
    Message exchange(const std::string& bytes, Message::Kind kind)
    {
        const auto client = connect();
        client->send(bytes);
        Message message(kind);
        const bool came = until(
            [&]
            {
                client->consume(message.feed(client->received()));
                if (client->end() != End::open)
                    message.sawEnd(client->end() == End::reset);
                return message.over();
            });
        CPPUNIT_ASSERT_MESSAGE("no end of the response to " + bytes, came);
        return message;
    }

    Message ask(const std::string& method, const std::string& target)
    {
        const auto kind =
            method == "HEAD" ? Message::Kind::responseToHead : Message::Kind::response;
        return exchange(requestFor(method, target), kind);
    }

    Message get(const std::string& target) { return ask("GET", target); }

    void judge(const Site::Page& page, const Promise& promise)
    {
        const auto message = get("/" + page.path + page.query);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(page.path, promise.status, message.status());
        CPPUNIT_ASSERT_MESSAGE(page.path, promise.framing == message.framing());
        if (promise.fault.empty())
        {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(page.path, std::string(), message.fault());
            CPPUNIT_ASSERT_EQUAL_MESSAGE(page.path, std::size_t{29}, message.value("Date").size());
            return;
        }
        CPPUNIT_ASSERT_MESSAGE(page.path + " must fail", message.broken());
        CPPUNIT_ASSERT_MESSAGE(page.path + ": " + message.fault(),
            message.fault().find(promise.fault) != std::string::npos);
    }

    Wire::EventLoop _loop;
    Site::Responder _site;
    Wire::Origin _origin{_loop, 0,
        [this](const std::shared_ptr<Wire::Exchange>& exchange)
        {
            _site.handle(exchange);
        }};
};

CPPUNIT_TEST_SUITE_REGISTRATION(SiteTest);

} // namespace
