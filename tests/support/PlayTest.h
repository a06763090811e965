#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"
#include "tests/support/TestHarness.h"

#include <cppunit/TestCase.h>
#include <cppunit/extensions/TestFactory.h>
#include <memory>

namespace Plays
{

/// What the tests of this run came to so far, by name.
using Results = std::map<std::string, Result>;

/// One play as a CppUnit test: it fails, in CppUnit's eyes, if the outcome is not Passed. The
/// outcome itself is put into the results.
class PlayTest : public CppUnit::TestCase
{
public:
    PlayTest(const CatalogEntry& entry, TestHarness& harness, Results& results);

    /// Throws CppUnit::Exception, Interrupted.
    void runTest() override;

    [[nodiscard]] const CatalogEntry& entry() const { return _entry; }

private:
    [[nodiscard]] Result judge();

    const CatalogEntry& _entry;
    TestHarness& _harness;
    Results& _results;
};

/// Puts plays into CppUnit's named registries, one a lab (`lab1`), for as long as it lives.
class TestRegistration
{
public:
    /// All must outlive the tests that the registries make.
    TestRegistration(
        const std::vector<CatalogEntry>& entries, TestHarness& harness, Results& results);
    ~TestRegistration();
    TestRegistration(const TestRegistration&) = delete;
    TestRegistration& operator=(const TestRegistration&) = delete;

private:
    struct Registered
    {
        std::string suite;
        std::unique_ptr<CppUnit::TestFactory> factory;
    };
    std::vector<Registered> _registered;
};

} // namespace Plays
