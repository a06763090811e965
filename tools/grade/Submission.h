#pragma once
// placeholder until the intake is merged
#include <map>
#include <set>
#include <string>
#include <vector>
namespace Grade
{
struct Submission
{
    std::map<std::string, std::string> files;
    std::map<std::string, std::string> papers;
    std::vector<std::string> remarks;
    std::string refused;
};
Submission takeIn(const std::string& path, const std::set<std::string>& named);
} // namespace Grade
