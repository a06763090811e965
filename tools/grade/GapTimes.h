#pragma once

#include "tools/grade/ClassReport.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace Grade
{

/// How long a gap took those who have finished it, from the file times.tsv of their submissions. A gap begins
/// when the first test about it is tried, and is finished when each that was tried has passed once.
struct GapTime
{
    std::string gap;                        ///< `3.2 mayBeStored`
    std::vector<std::chrono::seconds> took; ///< of each student, sorted
    std::vector<int> failures;              ///< runs in which its worst test failed; sorted
    std::size_t unfinished = 0;             ///< students who have tried, but not finished it
};

/// `gaps`: the gap that each test is about, by the name of the test. The gap with the longest median comes
/// first. Lines that cannot be read are ignored: students can write into the file.
std::vector<GapTime> gapTimesOf(
    const ClassResults& results, const std::map<std::string, std::string>& gaps);

/// The gap that each play and table of the kit is about: the first one that it names.
std::map<std::string, std::string> gapsOfTests();

/// A table of them for the page of the class; empty if no submission has such a file.
std::string gapTimesTable(const ClassResults& results, const std::vector<GapTime>& times);

} // namespace Grade
