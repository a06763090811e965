// What has been looked for in vain is found once it has been stored, whichever process has done that.

#include "store/Variants.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace
{

using namespace proxy;

class VariantsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(VariantsTest);
    CPPUNIT_TEST(whatAnotherProxyStoresIsFound);
    CPPUNIT_TEST(aVariantThatAnotherProxyStoresIsFound);
    CPPUNIT_TEST(aVariantBesideAnEntryThatStaysOpenIsFound);
    CPPUNIT_TEST(aPartThatAnotherProxyStoresIsFound);
    CPPUNIT_TEST(aResponseHasBegunBeforeItIsFound);
    CPPUNIT_TEST(whileAResponseIsPublishedNothingIsKnown);
    CPPUNIT_TEST_SUITE_END();

    const std::string _key = "http://a.test/";
    std::string _folder;
    std::unique_ptr<Store> _ours;
    std::unique_ptr<Store> _theirs;

    std::unique_ptr<Store> start() const
    {
        return std::make_unique<Store>(_folder, std::uint64_t{1} << 20, Audience::everyCache);
    }

    void store(Variants variants, const FieldList& fields) const
    {
        const Lease lease(_theirs->changes(), _key);
        variants.begin(CacheResponse({200, "OK", fields}, {}), {}, lease)->finish();
    }

public:
    void setUp() override
    {
        _folder = std::filesystem::temp_directory_path() / "variants-XXXXXX";
        CPPUNIT_ASSERT(::mkdtemp(_folder.data()) != nullptr);
        _ours = start();
        _theirs = start();
    }

    void tearDown() override { std::filesystem::remove_all(_folder); }

    void whatAnotherProxyStoresIsFound()
    {
        Variants variants(*_ours, _key);
        CPPUNIT_ASSERT(!variants.choose({}));
        store({*_theirs, _key}, {});
        CPPUNIT_ASSERT(variants.choose({}));
    }

    void aVariantThatAnotherProxyStoresIsFound()
    {
        Variants variants(*_ours, _key);
        CPPUNIT_ASSERT(!variants.choose({}));
        store({*_theirs, _key}, {{"Vary", "Accept"}});
        CPPUNIT_ASSERT(variants.choose({}));
    }

    void aVariantBesideAnEntryThatStaysOpenIsFound()
    {
        store({*_theirs, _key}, {});
        Variants variants(*_ours, _key);
        for (int uses = 0; uses < 3; ++uses)
            _ours->keepOpen(std::move(*variants.choose({})));
        store({*_theirs, _key}, {{"Vary", "Accept"}});
        CPPUNIT_ASSERT(variants.choose({})->head.fields.find("Vary"));
    }

    void aPartThatAnotherProxyStoresIsFound()
    {
        Variants parts = Variants(*_ours, _key).ofPartialResponses();
        CPPUNIT_ASSERT(!parts.choose({}));
        store(Variants(*_theirs, _key).ofPartialResponses(), {});
        CPPUNIT_ASSERT(parts.choose({}));
    }

    /// A process that sees the new file must not be held back by the counters.
    void aResponseHasBegunBeforeItIsFound()
    {
        Variants variants(*_ours, _key);
        CPPUNIT_ASSERT(!variants.choose({}));
        ++publications().begun;
        storeUncounted();
        CPPUNIT_ASSERT(variants.choose({}));
    }

    void whileAResponseIsPublishedNothingIsKnown()
    {
        ++publications().begun;
        Variants variants(*_ours, _key);
        CPPUNIT_ASSERT(!variants.choose({}));
        storeUncounted();
        CPPUNIT_ASSERT(variants.choose({}));
    }

private:
    ChangeCounters::Publications& publications() const
    {
        return _theirs->changes().of(_key).complete;
    }
    /// As a process does it that is held up before it can say so.
    void storeUncounted() const
    {
        _theirs->begin(_key, CacheResponse({200, "OK", {}}, {}), nullptr)->finish();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(VariantsTest);

} // namespace
