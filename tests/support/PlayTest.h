#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/Repertoire.h"
#include "tests/support/Stage.h"

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
    PlayTest(const Entry& entry, Stage& stage, Results& results);

    /// Throws CppUnit::Exception, Interrupted.
    void runTest() override;

    [[nodiscard]] const Entry& entry() const { return _entry; }

private:
    [[nodiscard]] Result judge();

    const Entry& _entry;
    Stage& _stage;
    Results& _results;
};

/// Puts plays into CppUnit's named registries, one a lab (`lab1`), for as long as it lives.
class Enrolment
{
public:
    /// All must outlive the tests that the registries make.
    Enrolment(const std::vector<Entry>& entries, Stage& stage, Results& results);
    ~Enrolment();
    Enrolment(const Enrolment&) = delete;
    Enrolment& operator=(const Enrolment&) = delete;

private:
    struct Enrolled
    {
        std::string suite;
        std::unique_ptr<CppUnit::TestFactory> factory;
    };
    std::vector<Enrolled> _enrolled;
};

} // namespace Plays
