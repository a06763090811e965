#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"
#include "tests/support/TableJudge.h"
#include "tests/support/TestHarness.h"

#include <cppunit/TestCase.h>
#include <cppunit/extensions/TestFactory.h>
#include <memory>

namespace Plays
{

/// The results of this run so far, by the name of the test.
using Results = std::map<std::string, Result>;

/// What judges the tests of one run.
struct Judges
{
    TestHarness& plays;
    const TableJudge& tables;
};

/// One play or table as a CppUnit test. For CppUnit it fails if its outcome is not Passed; the outcome
/// itself goes into the results.
class PlayTest : public CppUnit::TestCase
{
public:
    PlayTest(const CatalogEntry& entry, const Judges& judges, Results& results);

    /// Throws CppUnit::Exception, Interrupted.
    void runTest() override;

    [[nodiscard]] const CatalogEntry& entry() const { return _entry; }

private:
    [[nodiscard]] Result judge();

    const CatalogEntry& _entry;
    const Judges& _judges;
    Results& _results;
};

/// Registers tests with CppUnit while the object lives, in a named registry for each lab (`lab1`).
class TestRegistration
{
public:
    /// The arguments must outlive the tests that the registries make.
    TestRegistration(
        const std::vector<CatalogEntry>& entries, const Judges& judges, Results& results);
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
