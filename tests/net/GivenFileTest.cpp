// The file of a fetch becomes the entry, unless another process looks at it.

#include "store/CollapsedFetch.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/FileNames.h"
#include "store/Store.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace
{

namespace fs = std::filesystem;
using namespace proxy;
using State = CollapsedFetchWaiter::State;

class GivenFileTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(GivenFileTest);
    CPPUNIT_TEST(theFileBecomesTheEntry);
    CPPUNIT_TEST(theFileGoesIfTheEntryIsNotPublished);
    CPPUNIT_TEST(theFileStaysWithAFetchThatIsFollowed);
    CPPUNIT_TEST(theNameOfAnotherFetchIsNotTaken);
    CPPUNIT_TEST(aDetachedFileGoesIfTheEntryIsNotPublished);
    CPPUNIT_TEST(theFileOfAnotherFetchStays);
    CPPUNIT_TEST(thoseThatComeTooLateTakeTheFetchForAbandoned);
    CPPUNIT_TEST_SUITE_END();

    const std::string _key = "http://www.example.com/";
    const Support::TemporaryFolder _place{"given"};
    Store _store{_place.path(), std::uint64_t{1} << 20, Audience::everyCache};
    std::unique_ptr<CollapsedFetch> _fetch;

    std::unique_ptr<CollapsedFetch> begin() { return CollapsedFetch::begin(_store.folder(), _key); }
    CollapsedFetchWaiter follow()
    {
        return {_store.folder(), _key, std::chrono::milliseconds(1000)};
    }
    bool isEmpty(const char* folder) { return fs::is_empty(_place.path() / fs::path(folder)); }

    /// An entry whose file was that of the fetch.
    std::unique_ptr<StoreWriter> writeToGivenFile(const Lease* lease = nullptr)
    {
        auto copy = _store.begin(_key, CacheResponse({200, "OK", {}}, {}), lease);
        copy->write("body");
        auto file = _fetch->giveFile();
        CPPUNIT_ASSERT(file.has_value());
        copy->writeTo(std::move(*file));
        return copy;
    }

    /// What a request does that changes the resource; it has another lease.
    void invalidate(Lease other)
    {
        CollapsedFetch::detach(_store.folder(), _key);
        Lease::revokeAll(_store.changes(), _key, other);
    }

public:
    void setUp() override { _fetch = begin(); }

    void theFileBecomesTheEntry()
    {
        writeToGivenFile()->finish();
        _fetch->end();
        CPPUNIT_ASSERT(isEmpty(fetchesFolder));
        CPPUNIT_ASSERT(isEmpty(incomingFolder));
        const auto stored = _store.readUndamaged(_key);
        CPPUNIT_ASSERT(stored.has_value());
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{4}, stored->length);
    }

    void theFileGoesIfTheEntryIsNotPublished()
    {
        Lease lease(_store.changes(), _key);
        Lease other = lease;
        Lease::revokeAll(_store.changes(), _key, other);
        writeToGivenFile(&lease)->finish();
        CPPUNIT_ASSERT(isEmpty(fetchesFolder));
        CPPUNIT_ASSERT(!_store.has(_key));
    }

    void theFileStaysWithAFetchThatIsFollowed()
    {
        const CollapsedFetchWaiter waiter = follow();
        CPPUNIT_ASSERT(!_fetch->giveFile());
        CPPUNIT_ASSERT(!begin());
    }

    void theNameOfAnotherFetchIsNotTaken()
    {
        CollapsedFetch::detach(_store.folder(), _key);
        const auto other = begin();
        CPPUNIT_ASSERT(!_fetch->giveFile());
        _fetch->end();
        CPPUNIT_ASSERT(!begin());
    }

    void aDetachedFileGoesIfTheEntryIsNotPublished()
    {
        Lease lease(_store.changes(), _key);
        const auto copy = writeToGivenFile(&lease);
        invalidate(lease);
        copy->finish();
        CPPUNIT_ASSERT(isEmpty(fetchesFolder));
        CPPUNIT_ASSERT(!_store.has(_key));
    }

    void theFileOfAnotherFetchStays()
    {
        Lease lease(_store.changes(), _key);
        const auto copy = writeToGivenFile(&lease);
        invalidate(lease);
        const auto other = begin();
        copy->finish();
        CPPUNIT_ASSERT(!begin());
        other->end();
        CPPUNIT_ASSERT(isEmpty(fetchesFolder));
    }

    void thoseThatComeTooLateTakeTheFetchForAbandoned()
    {
        const auto copy = writeToGivenFile();
        CollapsedFetchWaiter waiter = follow();
        CPPUNIT_ASSERT(waiter.look() == State::fetching);
        copy->finish();
        CPPUNIT_ASSERT(waiter.look() == State::abandoned);
        CPPUNIT_ASSERT(begin());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(GivenFileTest);

} // namespace
