#pragma once

#include "tests/support/FailureText.h"
#include "tests/support/ResultSummary.h"

#include <string>
#include <vector>

namespace Plays
{

/// The results of a run, for files that somebody keeps or another program reads.
struct RunReport
{
    std::string name; ///< of the proxy
    std::string date; ///< of the run, as in RFC 3339
    const std::vector<CatalogEntry>& entries;
    const ResultSummary& summary;
    FailureStyle style;

    /// The tests of a lab that have run.
    [[nodiscard]] std::vector<const CatalogEntry*> testsOf(const LabName& lab) const;
};

/// Writes report.html (for a browser, without any other file), report.json, report.xml (JUnit), summary.md and
/// annotations.txt (GitHub) into `folder`, which it creates. Throws std::runtime_error if that is not possible.
void writeReportFiles(const std::string& folder, const RunReport& report);

/// The content of the files.
std::string htmlOf(const RunReport& report);
std::string jsonOf(const RunReport& report);
std::string junitOf(const RunReport& report);

/// For GitHub: what a workflow appends to $GITHUB_STEP_SUMMARY (Markdown), and what it prints as annotations: each
/// failure, at its gap.
std::string summaryOf(const RunReport& report);
std::string annotationsOf(const RunReport& report);

/// A time as both formats write it: `0.125`.
std::string inSeconds(double seconds);

} // namespace Plays
