#pragma once

#include "tests/support/PlayTest.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace Plays
{

/// Counts the results of the selected tests.
class ResultSummary
{
public:
    struct Score
    {
        int points = 0;
        int possible = 0;
        std::vector<const CatalogEntry*> lostGuards; ///< each costs one point; not below 0
    };

    /// `chosen` and `results` must outlive this object; the results may grow meanwhile. `blank`: the
    /// gaps that are blank, without the optional ones. A lab with such a gap cannot have all its points,
    /// whatever its tests say.
    ResultSummary(const std::vector<CatalogEntry>& chosen, const Results& results,
        std::vector<std::string> blank = {})
        : _chosen(chosen), _results(results), _blank(std::move(blank))
    {
    }

    /// The result of this test; nullptr if it has not run.
    [[nodiscard]] const Result* resultOf(const CatalogEntry& entry) const;
    [[nodiscard]] std::vector<const CatalogEntry*> entriesWith(Outcome outcome) const;
    [[nodiscard]] Score scoreOf(const LabName& lab) const;
    /// The number of optional tests that wait for their gap.
    [[nodiscard]] std::size_t leftOut() const;
    /// The number of tests that should have run and did not.
    [[nodiscard]] std::size_t missing() const;

private:
    const std::vector<CatalogEntry>& _chosen;
    const Results& _results;
    std::vector<std::string> _blank;
};

} // namespace Plays
