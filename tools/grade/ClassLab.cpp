// The results of a class, lab by lab.
#include "tools/grade/ClassLab.h"

#include "tools/grade/Judge.h"

#include <algorithm>

namespace Grade
{

using Poco::JSON::Object;

std::set<std::string> LabOfClass::failedBy(const std::string& student) const
{
    std::set<std::string> names;
    for (const auto& [test, outcome] : outcomes.at(student))
    {
        if (outcome == "failed")
            names.insert(test);
    }
    return names;
}

std::size_t LabOfClass::notPassedBy(const std::string& student) const
{
    return static_cast<std::size_t>(std::ranges::count_if(outcomes.at(student),
        [](const auto& test) {
            return !TestResult{test.second, ""}.givesPoints();
        }));
}

std::map<std::string, LabOfClass> labsOf(const ClassResults& results)
{
    std::map<std::string, LabOfClass> labs;
    for (const auto& [student, work] : results)
    {
        if (!work.result)
            continue;
        for (const auto& item : *work.result->getArray("labs"))
        {
            const auto lab = item.extract<Object::Ptr>();
            LabOfClass& all = labs[lab->getValue<std::string>("lab")];
            all.points[student] = lab->getValue<double>("points");
            if (const auto gap = lab->getValue<std::string>("blame"); !gap.empty())
                ++all.blamed[gap];
            const bool first = all.tests.empty();
            for (const auto& each : *lab->getArray("tests"))
            {
                const auto test = each.extract<Object::Ptr>();
                if (test->getValue<bool>("optional"))
                    continue;
                const auto name = test->getValue<std::string>("name");
                if (first)
                    all.tests.push_back(name);
                all.outcomes[student][name] = test->getValue<std::string>("outcome");
            }
        }
    }
    return labs;
}

} // namespace Grade
