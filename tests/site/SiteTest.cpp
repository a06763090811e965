// The site of `make docs` in Chromium, from its folder: every page, as wide as a phone and as wide as a desktop.
#include "tests/browser/Browser.h"
#include "tests/site/ScreenReader.h"
#include "tests/support/Assertions.h"
#include "tests/support/Environment.h"
#include "tools/wire/EventLoop.h"

#include <algorithm>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>

namespace
{

namespace fs = std::filesystem;

/// How much lighter one of the two is, a link or the page behind it, as WCAG 2.1 defines it; links in the text and the
/// present page in the navigation. 21 is black on white.
const std::string contrastOfLinks = R"((scheme => {
    document.head.insertAdjacentHTML('beforeend', '<style>* { transition: none !important }</style>');
    document.body.dataset.mdColorScheme = scheme;
    const luminance = colour => colour.match(/[\d.]+/g).slice(0, 3).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const page = luminance(getComputedStyle(document.body).backgroundColor);
    return Math.min(...[...document.querySelectorAll('article a[href]:not(.headerlink), .md-nav__link--active')]
        .map(link => luminance(getComputedStyle(link).color))
        .map(link => (Math.max(link, page) + 0.05) / (Math.min(link, page) + 0.05))) }))";

class SiteTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SiteTest);
    CPPUNIT_TEST(everyPageCanBeReadOnAPhoneAndWithoutANetwork);
    CPPUNIT_TEST(linksCanBeReadInLightAndInDark);
    CPPUNIT_TEST(theSearchFindsAPageWithoutAServer);
    CPPUNIT_TEST(theSearchFindsChineseInTheMiddleOfASentence);
    CPPUNIT_TEST_SUITE_END();

    void everyPageCanBeReadOnAPhoneAndWithoutANetwork()
    {
        for (const fs::path& page : pages())
        {
            _browser.open("file://" + page.string());
            // Otherwise an element that moves to its place after a change of the width is measured on its way.
            _browser.evaluate("document.head.insertAdjacentHTML('beforeend',"
                              "'<style>* { transition: none !important }</style>'); ''");
            for (const int width : {390, 1280})
                lookForWidePage(page, width);
            lookForPictures(page);
            lookForScreenReaders(page);
            lookForOtherSites(page);
            for (; _errorsSeen < _browser.errors().size(); ++_errorsSeen)
                note(page, _browser.errors()[_errorsSeen]);
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), _findings);
    }

    void linksCanBeReadInLightAndInDark()
    {
        _browser.open("file://" + (folder() / "README.zh.html").string());
        for (const char* scheme : {"default", "slate"})
        {
            const std::string contrast =
                _browser.evaluate(contrastOfLinks + std::string("(") + "'" + scheme + "')");
            CPPUNIT_ASSERT_MESSAGE(
                std::string("The contrast of links is ") + contrast + " in the scheme " + scheme,
                std::stod(contrast) >= 4.5); // WCAG 2.1, success criterion 1.4.3
        }
    }

    void theSearchFindsAPageWithoutAServer()
    {
        _browser.open("file://" + (folder() / "index.html").string());
        search("collapsed");
        _browser.waitUntil("document.querySelector('.md-search-result__item a[href^=\"file:\"]')");
    }

    void theSearchFindsChineseInTheMiddleOfASentence()
    {
        _browser.open("file://" + (folder() / "index.html").string());
        // The last ones are a part of a sentence, a part of one and a word that is nowhere, and two languages.
        for (const char* text : {"缓存", "代理", "套接字", "新鲜", "报文", "那些连接再保留",
                 "那些连接 qqqq", "Poco处理"})
        {
            search("qqqq");
            _browser.waitUntil("!document.querySelector('.md-search-result__item')");
            search(text);
            _browser.waitUntil(
                "document.querySelector('.md-search-result__item a[href*=\".zh.html\"]')");
        }
    }

private:
    static fs::path folder() { return fs::absolute(Support::buildFolder() + "/site/html"); }

    static std::vector<fs::path> pages()
    {
        CPPUNIT_ASSERT_MESSAGE("There is no site in " + folder().string() + ": make docs",
            fs::exists(folder() / "index.html"));
        std::vector<fs::path> pages;
        for (const auto& file : fs::recursive_directory_iterator(folder()))
        {
            if (file.path().extension() == ".html")
                pages.push_back(file.path());
        }
        std::ranges::sort(pages);
        return pages;
    }

    void search(const std::string& text)
    {
        _browser.evaluate("(q => { q.focus(); q.value = '" + text + "';" +
                          "q.dispatchEvent(new Event('keyup', {bubbles: true})) })"
                          "(document.querySelector('[data-md-component=search-query]')); ''");
    }

    void lookForWidePage(const fs::path& page, int width)
    {
        _browser.show(width);
        const std::string needed = _browser.evaluate("document.documentElement.scrollWidth");
        if (std::stoi(needed) <= width)
            return;
        const std::string widest =
            _browser.evaluate("[...document.querySelectorAll('main *')]"
                              ".filter(e => e.getBoundingClientRect().right > innerWidth)"
                              ".map(e => e.outerHTML.slice(0, 100)).pop() || 'something'");
        note(page, "is " + needed + " pixels wide in a window of " + std::to_string(width) + ": " +
                       widest);
    }

    void lookForPictures(const fs::path& page)
    {
        const std::string bad =
            _browser.evaluate("[...document.images].filter(i => !i.alt.trim() || !i.naturalWidth)"
                              ".map(i => i.src).join(' ')");
        if (!bad.empty())
            note(page, "has pictures that are missing, or have no text: " + bad);
    }

    void lookForScreenReaders(const fs::path& page)
    {
        const std::string bad = _browser.evaluate(whatAScreenReaderMisses);
        if (!bad.empty())
            note(page, bad);
    }

    void lookForOtherSites(const fs::path& page)
    {
        const std::string others =
            _browser.evaluate("performance.getEntriesByType('resource').map(e => e.name)"
                              ".filter(n => !/^(file|data|blob):/.test(n)).join(' ')");
        if (!others.empty())
            note(page, "loads from elsewhere: " + others);
    }

    void note(const fs::path& page, const std::string& what)
    {
        _findings += fs::relative(page, folder()).string() + ": " + what + "\n";
    }

    Wire::EventLoop _loop;
    Real::Browser _browser{_loop};
    std::size_t _errorsSeen = 0;
    std::string _findings;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SiteTest);

} // namespace
