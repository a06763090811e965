#pragma once

#include "tools/grade/ClassReport.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// The results of one lab, for every student who has handed it in.
struct LabOfClass
{
    std::vector<std::string> tests;
    std::map<std::string, std::map<std::string, std::string>> outcomes; ///< student, test, outcome
    std::map<std::string, double> points;                               ///< by student
    std::map<std::string, int> blamed;                                  ///< how often, by gap

    std::set<std::string> failedBy(const std::string& student) const;
    std::size_t notPassedBy(const std::string& student) const;
};

/// By the name of the lab: `3`, `7a`.
std::map<std::string, LabOfClass> labsOf(const ClassResults& results);

} // namespace Grade
