// Chromium loads pages from C through the proxy. Scripts in the pages report what has arrived.

#include "tests/browser/Browser.h"
#include "tests/real/Certificate.h"
#include "tests/real/MockOrigin.h"
#include "tests/real/Nginx.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Assertions.h"
#include "tools/origin/Picture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace Real;
using Counts = std::map<std::string, unsigned>;

/// What the script of the page with pictures writes when everything has arrived.
const char* const allCame = "The script arrived and ran. It found: picture.png 640 x 360, "
                            "picture.svg 600 x 150, style.css.";

const Counts onceEach{{"/pictures", 1}, {"/picture.png", 1}, {"/picture.svg", 1}, {"/style.css", 1},
    {"/script.js", 1}};

/// Otherwise a browser asks for /favicon.ico.
const std::string icon = "<link rel=\"icon\" href=\"data:,\">\n";

std::string describe(const Counts& counts)
{
    std::string text;
    for (const auto& [target, times] : counts)
        text += target + ": " + std::to_string(times) + "\n";
    return text;
}

class BrowserTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(BrowserTest);
    CPPUNIT_TEST(picturesAndScriptArriveAndTheSecondTimeComeFromTheCache);
    CPPUNIT_TEST(picturesAndScriptArriveInTheTextbooksForm);
    CPPUNIT_TEST(theFrontPageComesFromTheCacheTheSecondTime);
    CPPUNIT_TEST(aPageOfManyPicturesArrives);
    CPPUNIT_TEST(aSecurePageArrivesThroughATunnel);
    CPPUNIT_TEST_SUITE_END();

public:
    void picturesAndScriptArriveAndTheSecondTimeComeFromTheCache()
    {
        const MockOrigin origin(_loop);
        startProxy({{"www.example.com:80", origin.port()}});
        loadTwice("http://www.example.com/pictures", origin, viaProxy());
    }

    void picturesAndScriptArriveInTheTextbooksForm()
    {
        const MockOrigin origin(_loop);
        startProxy({{"www.example.com:80", origin.port()}});
        loadTwice(textbook("/pictures"), origin, {});
    }

    void theFrontPageComesFromTheCacheTheSecondTime()
    {
        const MockOrigin origin(_loop);
        startProxy({{"www.example.com:80", origin.port()}});
        const std::string first = load("http://www.example.com/", viaProxy());
        assertHas(first, "<h1>You have reached the origin server</h1>");
        assertHas(first, "the page had been requested once.");
        CPPUNIT_ASSERT_EQUAL(first, load("http://www.example.com/", viaProxy()));
        CPPUNIT_ASSERT_EQUAL(std::string("/: 1\n"), describe(origin.asked()));
    }

    void aPageOfManyPicturesArrives()
    {
        constexpr int pictures = 60; // a browser asks for six at once, on connections that it keeps
        const Nginx nginx(_loop, newFolder("server"), documents());
        std::string page = icon + "<title>Many</title><p id=\"came\"></p>\n";
        for (int i = 0; i < pictures; ++i)
            page += "<img src=\"picture.png?" + std::to_string(i) + "\">\n";
        serve("many.html",
            page + "<script>addEventListener('load', () => { came.textContent = "
                   "[...document.images].filter(picture => picture.naturalWidth == 640).length + "
                   "' pictures' })</script>\n");
        serve("picture.png", Site::pngFile());
        startProxy({{"www.example.com:80", nginx.port()}});
        for (int time = 0; time < 2; ++time)
            assertHas(load("http://www.example.com/many.html", viaProxy()),
                "<p id=\"came\">" + std::to_string(pictures) + " pictures</p>");
        assertAsked(pictures + 1, nginx);
    }

    void aSecurePageArrivesThroughATunnel()
    {
        const Certificate certificate(_loop, newFolder("certificate"), "secure.example.com");
        const Nginx nginx(_loop, newFolder("server"), documents(), &certificate);
        serve("page.html", icon + "<title>Secure</title><img id=\"picture\" src=\"picture.png\">\n"
                                  "<p id=\"said\"></p><script src=\"script.js\"></script>\n");
        serve("script.js", "addEventListener('load', () => { said.textContent = location.protocol "
                           "+ ' ' + picture.naturalWidth })\n");
        serve("picture.png", Site::pngFile());
        startProxy({{"secure.example.com:443", nginx.port()}});
        auto options = viaProxy();
        options.push_back("--ignore-certificate-errors-spki-list=" + certificate.fingerprint());
        assertHas(
            load("https://secure.example.com/page.html", options), "<p id=\"said\">https: 640</p>");
        assertAsked(3, nginx);
    }

private:
    std::vector<std::string> viaProxy() const { return {"--proxy-server=" + proxyAddress()}; }

    /// Loads a page in a new browser, and returns it as HTML.
    std::string load(const std::string& url, const std::vector<std::string>& options)
    {
        Browser browser(_loop, options);
        browser.open(url);
        return browser.html();
    }

    /// Loads the page with pictures twice; the second time C must receive no request.
    void loadTwice(
        const std::string& url, const MockOrigin& origin, const std::vector<std::string>& options)
    {
        for (const char* time : {"first", "second"})
        {
            assertHas(load(url, options), allCame);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(time, describe(onceEach), describe(origin.asked()));
        }
    }

    void assertHas(const std::string& page, const std::string& text) const
    {
        Support::assertContains(page, text, "B says:\n" + _proxy->log());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BrowserTest);

} // namespace
