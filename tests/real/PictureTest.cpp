// The live picture in Chromium: a request passes through both relays, and the page shows it.
// Somebody reads it with a mouse, or with the keyboard.

#include "tests/browser/Browser.h"
#include "tests/real/MockOrigin.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Assertions.h"
#include "tests/support/Environment.h"
#include "tests/support/Files.h"
#include "tools/picture/PageServer.h"
#include "tools/picture/Relay.h"

#include <cppunit/extensions/HelperMacros.h>
#include <optional>

namespace
{

using namespace Real;

class PictureTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(PictureTest);
    CPPUNIT_TEST(aRequestBecomesFourArrowsInAnOpenPage);
    CPPUNIT_TEST(aPageThatIsOpenedLaterShowsWhatCameBefore);
    CPPUNIT_TEST(aClickOnAnArrowShowsItsBytesAndASecondOneHidesThem);
    CPPUNIT_TEST(theKeyboardAloneShowsAndHidesTheBytes);
    CPPUNIT_TEST(nothingIsWiderThanThePage);
    CPPUNIT_TEST(aRefusedConnectionIsNotShownAsAReset);
    CPPUNIT_TEST(bytesFromTheWireAreTextAndNotHtml);
    CPPUNIT_TEST(thePageSaysThatMakeRunHasEnded);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        RealFixture::setUp();
        _tape.emplace();
        _origin.emplace(_loop);
        _proxies.emplace(_loop, *_tape, 'B', 'C', 0);
        _proxies->connectTo(_origin->port());
        startProxy({{"www.example.com:80", _proxies->port()}});
        _clients.emplace(_loop, *_tape, 'A', 'B', 0);
        const std::string address = proxyAddress();
        _clients->connectTo(
            static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
        _server.emplace(_loop, *_tape, "tools/picture/page.html", 0);
        _browser.emplace(_loop);
        openPage();
    }

    void tearDown() override
    {
        _browser.reset();
        _server.reset();
        _clients.reset();
        _proxies.reset();
        _origin.reset();
        RealFixture::tearDown();
    }

    void aRequestBecomesFourArrowsInAnOpenPage()
    {
        assertArrows(0);
        request("/text.txt");
        assertArrows(4);
        assertArrow(1, "A to B: GET /www.example.com/text.txt HTTP/1.1; connection 1");
        assertArrow(2, "B to C: GET /text.txt HTTP/1.1; connection 1");
        assertArrow(3, "C to B: HTTP/1.1 200 OK; body: ");
        assertArrow(4, "B to A: HTTP/1.1 200 OK; fwd=uri-miss; ttl=60; stored; body: ");
        request("/text.txt");
        assertArrows(6);
        assertArrow(6, "B to A: HTTP/1.1 200 OK; hit; ttl=");
        assertNoError();
    }

    void aPageThatIsOpenedLaterShowsWhatCameBefore()
    {
        request("/text.txt");
        openPage();
        assertArrows(4);
        assertNoError();
    }

    void aClickOnAnArrowShowsItsBytesAndASecondOneHidesThem()
    {
        request("/text.txt");
        assertArrows(4);
        _browser->click(arrow(3));
        assertShown(3, "HTTP/1.1 200 OK\n");
        assertShown(3, "This is the last line");
        _browser->click(arrow(3));
        assertNothingShown();
        assertNoError();
    }

    void theKeyboardAloneShowsAndHidesTheBytes()
    {
        request("/text.txt");
        assertArrows(4);
        const std::string second =
            "document.activeElement == document.querySelector('" + arrow(2) + "')";
        for (int i = 0; i < 20 && _browser->evaluate(second) != "true"; ++i)
            _browser->press("Tab");
        CPPUNIT_ASSERT_EQUAL(std::string("true"), _browser->evaluate(second));
        _browser->press("Enter");
        assertShown(2, "GET /text.txt HTTP/1.1\n");
        _browser->press("Enter");
        assertNothingShown();
        assertNoError();
    }

    /// SCREENSHOTS=FOLDER: with a screenshot at each width, in light and in dark colours.
    void nothingIsWiderThanThePage()
    {
        const std::string target = "/text.txt?" + std::string(500, 'x');
        request("/text.txt");
        request(target);
        _server->show("processes", R"([{"pid":1234567,"parent":true,"state":"Z","since":0}])");
        _server->show("cache",
            Picture::quoted("200 59s 1s 504 complete http://www.example.com" + target + "\n"));
        assertArrows(8);
        _browser->waitUntil("document.querySelector('#cache td')");
        for (const int number : {4, 6})
            _browser->click(arrow(number));
        const std::string folder = Support::environment("SCREENSHOTS");
        for (const int width : {390, 800, 1280})
        {
            for (const bool isDark : {false, true})
            {
                _browser->show(width, isDark);
                if (!folder.empty())
                    _browser->screenshot(folder + "/" + std::to_string(width) +
                                         (isDark ? "-dark.png" : "-light.png"));
            }
            CPPUNIT_ASSERT_EQUAL(std::to_string(width), _browser->evaluate("innerWidth"));
            const auto needed = _browser->evaluate("document.documentElement.scrollWidth");
            CPPUNIT_ASSERT_MESSAGE(needed + " pixels are needed at " + std::to_string(width),
                std::stoi(needed) <= width);
        }
        assertNoError();
    }

    void aRefusedConnectionIsNotShownAsAReset()
    {
        _origin.reset();
        request("/text.txt", "502");
        assertArrows(3);
        assertArrow(2, "C to B: C refuses the connection; nothing listens on C's port; "
                       "B sees a reset, because of this picture; connection 1");
        _browser->click(arrow(2));
        assertShown(2, "so B reports a reset.");
        Support::assertContains(Support::readFile(path("answer")), "Connection reset by peer");
        assertNoError();
    }

    void bytesFromTheWireAreTextAndNotHtml()
    {
        const auto client = Wire::Peer::connect(_loop, _clients->port());
        client->send("GET /<b>bold</b> HTTP/1.1\r\nHost: <i>\r\n\r\n");
        assertArrows(2);
        assertArrow(1, "GET /<b>bold</b> HTTP/1.1");
        _browser->click(arrow(1));
        assertShown(1, "Host: <i>");
    }

    void thePageSaysThatMakeRunHasEnded()
    {
        request("/text.txt");
        assertArrows(4);
        _server.reset();
        _browser->waitUntil(
            "document.getElementById('state').textContent.startsWith("
            "'The connection to the kit is lost: make run, or make try, has ended.')");
        assertArrows(4);
    }

private:
    void openPage() { _browser->open("http://127.0.0.1:" + std::to_string(_server->port()) + "/"); }

    void request(const std::string& target, const std::string& status = "200")
    {
        const std::string url = "http://127.0.0.1:" + std::to_string(_clients->port());
        CPPUNIT_ASSERT_EQUAL(status, ask(url + "/www.example.com" + target, "answer").status);
    }

    void assertArrows(int count)
    {
        _browser->waitUntil(
            "document.querySelectorAll('#ladder > li').length == " + std::to_string(count));
    }

    /// The selector of an arrow, counted from 1.
    static std::string arrow(int number) { return item(number) + " .arrow"; }
    static std::string item(int number)
    {
        return "#ladder > li:nth-child(" + std::to_string(number) + ")";
    }

    /// What a screen reader says for this arrow contains `text`.
    void assertArrow(int number, const std::string& text)
    {
        assertHas("'" + arrow(number) + "')?.ariaLabel", text);
    }

    /// What is shown below this arrow contains `text`.
    void assertShown(int number, const std::string& text)
    {
        assertHas("'" + item(number) + " .more')?.innerText", text);
    }

    void assertHas(const std::string& where, const std::string& text)
    {
        _browser->waitUntil(
            "document.querySelector(" + where + ".includes(" + Picture::quoted(text) + ")");
    }

    void assertNothingShown() { _browser->waitUntil("!document.querySelector('.more')"); }

    void assertNoError()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string(), _browser->errors().empty() ? "" : _browser->errors().front());
    }

    std::optional<Picture::Tape> _tape;
    std::optional<MockOrigin> _origin;
    std::optional<Picture::Relay> _proxies;
    std::optional<Picture::Relay> _clients;
    std::optional<Picture::PageServer> _server;
    std::optional<Browser> _browser;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PictureTest);

} // namespace
