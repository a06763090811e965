// A user may name the wrong folder with --cache, or keep a file of their own in the right one. B
// touches only what it could have made itself.

#include "tests/process/CacheFixture.h"
#include "tests/support/Environment.h"

#include <cppunit/extensions/HelperMacros.h>

#include <iterator>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace Process
{

class CacheFolderTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(CacheFolderTest);
    CPPUNIT_TEST(aNewFolderIsMarkedAndClosedToOthers);
    CPPUNIT_TEST(aFolderWithOtherFilesIsRefused);
    CPPUNIT_TEST(theCacheOfAnotherProgramIsRefused);
    CPPUNIT_TEST(aFolderThatOthersCanWriteToIsRefused);
    CPPUNIT_TEST(aLinkInPlaceOfASubfolderIsNotFollowed);
    CPPUNIT_TEST(theStartRemovesOnlyWhatAKilledProxyHasLeft);
    CPPUNIT_TEST(evictionRemovesOnlyEntries);
    CPPUNIT_TEST(aFolderPutInItsPlaceLaterIsNotTouched);
    CPPUNIT_TEST_SUITE_END();

public:
    void aNewFolderIsMarkedAndClosedToOthers()
    {
        fs::remove(cache());
        startProxy();
        const std::string tag = read(cache() / "CACHEDIR.TAG");
        CPPUNIT_ASSERT_MESSAGE(tag, tag.starts_with(signature));
        CPPUNIT_ASSERT(fs::status(cache()).permissions() == fs::perms::owner_all);
        killAllAndStartAgain();
    }

    void aFolderWithOtherFilesIsRefused()
    {
        // The second one has the name of a temporary file.
        for (const char* file : {"thesis.tex", "incoming/thesis"})
        {
            fs::remove_all(cache());
            fs::create_directories((cache() / file).parent_path());
            write(cache() / file, "my work");
            assertRefused("CACHEDIR.TAG");
            CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(cache() / file));
            CPPUNIT_ASSERT_EQUAL(1L, std::distance(fs::directory_iterator(cache()), {}));
        }
        // A tag of another kind marks nothing.
        write(cache() / "CACHEDIR.TAG", "my cache");
        assertRefused("CACHEDIR.TAG");
    }

    /// Many programs mark their caches, and many name files by a digest.
    void theCacheOfAnotherProgramIsRefused()
    {
        const std::string blob(64, 'a');
        const std::string foreign = std::string(signature) + "\n# This file was made by cargo.\n";
        write(cache() / "CACHEDIR.TAG", foreign);
        for (const std::string& file : {blob, std::string("index"), std::string("index.new")})
            write(cache() / file, "my work");
        assertRefused("CACHEDIR.TAG");
        CPPUNIT_ASSERT_EQUAL(foreign, read(cache() / "CACHEDIR.TAG"));
        for (const std::string& file : {blob, std::string("index"), std::string("index.new")})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(file, std::string("my work"), read(cache() / file));
    }

    void aFolderThatOthersCanWriteToIsRefused()
    {
        startProxy();
        stop();
        for (const auto& folder : {cache(), cache() / temporaryFiles, cache() / fetches})
        {
            for (const fs::perms others : {fs::perms::group_write, fs::perms::others_write})
            {
                fs::permissions(folder, others, fs::perm_options::add);
                assertRefused("other users");
                fs::permissions(folder, fs::perms::owner_all);
            }
        }
        startProxy();
    }

    void aLinkInPlaceOfASubfolderIsNotFollowed()
    {
        const fs::path work = fs::path(_folder->path()) / "work";
        fs::create_directory(work);
        write(work / "thesis", "my work");
        startProxy();
        stop();
        fs::remove(cache() / temporaryFiles);
        fs::create_directory_symlink(work, cache() / temporaryFiles);
        assertRefused(temporaryFiles);
        CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(work / "thesis"));
    }

    void theStartRemovesOnlyWhatAKilledProxyHasLeft()
    {
        startProxy();
        const fs::path work = fs::path(_folder->path()) / "work";
        write(work, "my work");
        for (const fs::path folder : {temporaryFiles, fetches})
        {
            write(cache() / folder / "notes.txt", "my work");
            write(cache() / folder / "README", "my work");
            fs::create_hard_link(work, cache() / folder / otherName(folder, 'b'));
            fs::create_symlink(work, cache() / folder / otherName(folder, 'c'));
            fs::create_directory(cache() / folder / otherName(folder, 'd'));
            ::mkfifo((cache() / folder / otherName(folder, 'e')).c_str(), 0600);
            write(cache() / folder / otherName(folder, 'a'), "Response to GET http:");
        }

        killAllAndStartAgain();

        CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(work));
        for (const fs::path folder : {temporaryFiles, fetches})
        {
            CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(cache() / folder / "notes.txt"));
            CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(cache() / folder / "README"));
            for (const char letter : {'b', 'c', 'd', 'e'})
                CPPUNIT_ASSERT(fs::exists(cache() / folder / otherName(folder, letter)));
            CPPUNIT_ASSERT(!fs::exists(cache() / folder / otherName(folder, 'a')));
        }
    }

    void evictionRemovesOnlyEntries()
    {
        _longest = 1000;
        startProxy({"--cache-size", "20K"});
        fetch(0);
        const fs::path work = fs::path(_folder->path()) / "work";
        const std::string linked(64, 'b');
        const std::string blob(64, 'c');
        write(work, "my work");
        write(cache() / blob, "my work");
        write(cache() / "notes.txt", "my work");
        fs::create_directory(cache() / "photos");
        write(cache() / "photos" / "cat", "my work");
        fs::create_hard_link(work, cache() / linked);
        std::string index = read(indexFile());
        std::string lines;
        for (const std::string& file : {std::string("notes.txt"), std::string("photos/cat"),
                 std::string("CACHEDIR.TAG"), std::string("index"), linked, blob})
            lines += std::string(20, '0') + " " + std::string("9000000000000000000 ") + file + "\n";
        write(indexFile(), index.insert(index.find('\n') + 1, lines));

        fetchAll(1, 100);

        const std::vector<fs::path> mine{"notes.txt", "photos/cat", linked, blob};
        for (const fs::path& file : mine)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(file, std::string("my work"), read(cache() / file));
        CPPUNIT_ASSERT(fs::exists(cache() / "CACHEDIR.TAG"));
        // The same if the index has to be made again from what is there.
        write(indexFile(), "");
        fetchAll(200, 100);
        for (const fs::path& file : mine)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(file, std::string("my work"), read(cache() / file));
    }

    void aFolderPutInItsPlaceLaterIsNotTouched()
    {
        startProxy({"--cache-size", "1M"});
        fetch(0);
        const fs::path moved = fs::path(_folder->path()) / "moved";
        fs::rename(cache(), moved);
        fs::create_directories(cache() / temporaryFiles);
        write(indexFile(), "my work");

        fetchAll(1, 80);

        CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(indexFile()));
        CPPUNIT_ASSERT_EQUAL(2L, std::distance(fs::directory_iterator(cache()), {}));
        assertStored(80);
    }

private:
    static constexpr const char* signature = "Signature: 8a477f597d28d172789f06886806bc55";

    /// A name as B gives it to a file in that subfolder.
    static std::string otherName(const fs::path& folder, char letter)
    {
        return std::string(folder == temporaryFiles ? 6 : 64, letter);
    }

    /// B ends at once, with a sentence that contains `word`.
    void assertRefused(const std::string& word)
    {
        _proxy = std::make_unique<Support::ProxyProcess>(
            _loop, Support::ProxyCommand{.command = Support::proxyUnderTest(),
                       .arguments = {},
                       .root = _folder->root(),
                       .cache = _folder->cache(),
                       .home = _folder->path()});
        await("end", [this] { return _proxy->exited(); });
        CPPUNIT_ASSERT_MESSAGE(_proxy->log(), _proxy->exitedWith(1));
        CPPUNIT_ASSERT_MESSAGE(
            _proxy->log(), _proxy->log().find("The cache folder cannot be used: ") == 0);
        CPPUNIT_ASSERT_MESSAGE(_proxy->log(), _proxy->log().find(word) != std::string::npos);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheFolderTest);

} // namespace Process
