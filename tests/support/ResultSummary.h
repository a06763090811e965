#pragma once

#include "tests/support/PlayTest.h"

#include <cstddef>
#include <vector>

namespace Plays
{

/// Counts what came of the tests that were chosen.
class ResultSummary
{
public:
    struct Score
    {
        int points = 0;
        int possible = 0;
        std::vector<const CatalogEntry*> lostGuards; ///< one point less for each, but not below 0
    };

    /// Both must outlive the tally; the results may grow meanwhile.
    ResultSummary(const std::vector<CatalogEntry>& chosen, const Results& results)
        : _chosen(chosen), _results(results)
    {
    }

    /// nullptr if it has not run.
    [[nodiscard]] const Result* resultOf(const CatalogEntry& entry) const;
    [[nodiscard]] std::vector<const CatalogEntry*> entriesWith(Outcome outcome) const;
    [[nodiscard]] Score scoreOf(int lab) const;
    /// Tests that should have run and did not.
    [[nodiscard]] std::size_t missing() const;

private:
    const std::vector<CatalogEntry>& _chosen;
    const Results& _results;
};

} // namespace Plays
