#pragma once

#include "tests/support/FailureGroups.h"
#include "tests/support/FailureText.h"
#include "tests/support/PlayTest.h"
#include "tests/support/ResultSummary.h"
#include "tests/support/Terminal.h"

#include <cppunit/TestListener.h>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// What a report shows besides the results.
struct ReportSettings
{
    std::string name;     ///< of the proxy, for the header
    std::string source;   ///< the folder with its gaps; empty if there is none
    std::string again;    ///< appended to the command that runs one test again
    std::string mistakes; ///< the file with known mistakes (KnownMistakes.h); empty: none is known
    std::vector<std::string> blank; ///< the gaps that are blank, of the labs that are tested whole
    std::set<std::string> optional; ///< the numbers of the gaps that a lab can do without
    bool all = false;               ///< show every failed test in full
    bool quiet = false;             ///< show only the last line, and trouble
    bool stops = false;             ///< the run ends with the first failed test
};

/// Reports the results of a run to a student: lab by lab during the run, then what is left to do.
class Report : public CppUnit::TestListener
{
public:
    Report(
        ReportSettings settings, const std::vector<CatalogEntry>& chosen, const Results& results);

    void begin() const;
    void startTest(CppUnit::Test* test) override;
    /// To be called when all tests of a lab have run.
    void endLab(const LabName& lab);
    /// Prints the rest. Returns the exit status: 0 if all passed, 1 if not, 3 for trouble in the
    /// kit. `changed`: a file of the kit that has changed during the run, so that no result counts;
    /// empty if there is none.
    int finish(const std::string& changed = "") const;

private:
    [[nodiscard]] std::string markFor(Outcome outcome) const;
    [[nodiscard]] std::string marksOf(const LabName& lab, std::size_t used) const;
    void printFailed(const FailureGroup& group);
    void printNames(const FailureGroup& group) const;
    void printInFull(const CatalogEntry& entry) const;
    [[nodiscard]] std::string gapNeededBy(const CatalogEntry& entry) const;
    void printGaps() const;
    void printOthers(Outcome outcome, const std::string& heading) const;
    void printLostGuards() const;
    void printLooksLike() const;
    [[nodiscard]] bool isBeginning() const;
    [[nodiscard]] std::string nextGap() const;
    void printBeginning() const;

    ReportSettings _settings;
    const std::vector<CatalogEntry>& _chosen;
    ResultSummary _summary;
    Terminal _terminal;
    FailureStyle _style;
    std::size_t _started = 0;
    std::size_t _shown = 0; ///< groups of failed tests
};

} // namespace Plays
