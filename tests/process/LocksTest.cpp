// A lock may be impossible, or held for ever, and something else may be in the place of the file
// that B locks. No client waits for that: each gets its page from C.

#include "tests/process/CacheFixture.h"
#include "tests/support/Environment.h"

#include <cppunit/extensions/HelperMacros.h>

#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace Process
{

class LocksTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(LocksTest);
    CPPUNIT_TEST(whereLocksAreImpossibleEachClientIsServedAlone);
    CPPUNIT_TEST(anIndexThatStaysLockedHoldsUpNobodyForLong);
    CPPUNIT_TEST(whatIsRemovedWhileTheIndexIsLockedIsNotCounted);
    CPPUNIT_TEST(aFetchThatStaysLockedHoldsUpNobodyForLong);
    CPPUNIT_TEST(aRemovedFileThatNfsStillShowsIsRemoved);
    CPPUNIT_TEST(nothingInPlaceOfTheIndexStopsTheService);
    CPPUNIT_TEST(nothingInPlaceOfAFetchStopsTheService);
    CPPUNIT_TEST(nothingInPlaceOfAnEntryStopsTheService);
    CPPUNIT_TEST_SUITE_END();

public:
    void whereLocksAreImpossibleEachClientIsServedAlone()
    {
        startProxy({}, {Support::buildFolder() + "/tests/without", "locks"});
        collectRequests();
        auto one = ask(pageOf(1));
        auto two = ask(pageOf(1));
        await("ask C for both", [&] { return _exchanges.size() == 2; });
        for (const auto& exchange : _exchanges)
            answer(*exchange, bodyOf(1));
        await("answer both", [&] { return one->responseIsOver() && two->responseIsOver(); });
        assertComplete(*one, bodyOf(1));
        assertComplete(*two, bodyOf(1));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, entries().size());
        one.reset();
        two.reset();
        awaitNoChild();
        assertNothingIsLeftBehind();
        stop();
    }

    /// This test holds the lock, as a process would that has been stopped (SIGSTOP).
    void anIndexThatStaysLockedHoldsUpNobodyForLong()
    {
        startProxy();
        fetch(0);
        const int index = lock(indexFile());
        fetchAll(1, 8);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, entries().size());
        ::close(index);
        assertMissed(1);
        stop();
    }

    void whatIsRemovedWhileTheIndexIsLockedIsNotCounted()
    {
        startProxy();
        fetchAll(0, 3);
        const int index = lock(indexFile());
        std::string text = request(pageOf(1));
        text.replace(0, 3, "POST");
        text.insert(text.size() - 2, "Content-Length: 0\r\n");
        {
            Plays::Client client(_loop);
            client.connect(_proxy->port());
            client.send(text);
            await("answer the POST", [&] { return client.responseIsOver(); });
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, entries().size());
        ::close(index);
        fetch(5);
        awaitNoChild();
        CPPUNIT_ASSERT_EQUAL(total(), std::uint64_t{std::stoul(read(indexFile()))});
        stop();
    }

    void aFetchThatStaysLockedHoldsUpNobodyForLong()
    {
        startProxy({"--timeout", "0.5"});
        fetch(1);
        awaitNoChild();
        const fs::path entry = entryOf(1);
        const int file = lock(cache() / fetches / entry.filename());
        fs::remove(entry);
        const auto client = ask(pageOf(1));
        await("answer from C", [&] { return client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(200, client->response().status());
        ::close(file);
        stop();
    }

    /// NFS renames a file that is removed while a process has it open. This test does the same to
    /// the file of a fetch, as its end would.
    void aRemovedFileThatNfsStillShowsIsRemoved()
    {
        startProxy({"--timeout", "600"});
        collectRequests();
        const auto one = ask(pageOf(1));
        await("ask C", [&] { return _exchanges.size() == 1; });
        const auto two = ask(pageOf(1));
        await("let one wait for the other", [&] { return children().size() == 2; });
        awaitRest();
        const fs::path file = fs::directory_iterator(cache() / fetches)->path();
        fs::rename(file, file.parent_path() / ".nfs0001");
        await("ask C for both", [&] { return _exchanges.size() == 2; });
        answer(*_exchanges[0], bodyOf(1));
        await("answer one", [&] { return one->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, entries().size());
        answer(*_exchanges[1], bodyOf(1));
        await("answer both", [&] { return two->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, entries().size());
        stop();
    }

    void nothingInPlaceOfTheIndexStopsTheService()
    {
        startProxy();
        fetch(0);
        std::size_t page = 1;
        inPlaceOf(indexFile(), [&] { fetchAll(page, 8), page += 8; });
        assertMissed(page);
        stop();
    }

    void nothingInPlaceOfAFetchStopsTheService()
    {
        startProxy();
        fetch(1);
        const fs::path entry = entryOf(1);
        inPlaceOf(cache() / fetches / entry.filename(),
            [&]
            {
                fs::remove(entry);
                fetch(1);
            });
        stop();
    }

    void nothingInPlaceOfAnEntryStopsTheService()
    {
        startProxy();
        fetch(1);
        inPlaceOf(entryOf(1), [&] { fetch(1); });
        assertMissed(1);
        stop();
    }

private:
    /// Locks a file as B would; the result is its descriptor.
    static int lock(const fs::path& file)
    {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        struct flock whole = {};
        whole.l_type = F_WRLCK;
        CPPUNIT_ASSERT_EQUAL(0, ::fcntl(descriptor, F_OFD_SETLK, &whole));
        return descriptor;
    }

    static void makeSocket(const fs::path& file)
    {
        // Its path may be longer than an address: it gets its name by a rename.
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const std::string name = "/tmp/socket-" + std::to_string(::getpid());
        name.copy(address.sun_path, sizeof address.sun_path - 1);
        const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::bind(made, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ::close(made);
        fs::rename(name, file);
    }

    /// Does something while another kind of file is in the place of a file. No link is followed: the
    /// file that it leads to does not change.
    void inPlaceOf(const fs::path& file, const std::function<void()>& act)
    {
        const fs::path work = fs::path(_folder->path()) / "work";
        write(work, "my work");
        const std::vector<std::function<void()>> kinds{
            [&] { fs::create_symlink(work, file); },
            [&] { fs::create_symlink("/nowhere/at/all", file); },
            [&] { fs::create_symlink(file.filename(), file); },
            [&] { fs::create_hard_link(work, file); },
            [&] { CPPUNIT_ASSERT_EQUAL(0, ::mkfifo(file.c_str(), 0600)); },
            [&] { makeSocket(file); },
            [&] { fs::create_directory(file); },
        };
        for (const auto& make : kinds)
        {
            fs::remove(file);
            make();
            act();
            awaitNoChild();
            CPPUNIT_ASSERT_EQUAL(std::string("my work"), read(work));
        }
        fs::remove(file);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LocksTest);

} // namespace Process
