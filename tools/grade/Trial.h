#pragma once

#include "tools/grade/LabGrade.h"

#include <string>
#include <vector>

namespace Grade
{

/// Has trees judged. Trouble of the kit is no result: then the tests are tried again.
class Trial
{
public:
    /// All must outlive this object.
    Trial(Builder& builder, const Proof::BaseTrees& bases, const Judge& judge);

    /// Has a tree judged that has been built; not if it does not link. `report`: the judge's text is appended.
    /// Throws std::runtime_error if the judge has trouble that is not the proxy's, Plays::Interrupted.
    Score of(const Built& built, const std::vector<PlannedTest>& tests, std::string& report);

    /// The same with a candidate, which is built first; it is not judged if a file of it does not compile.
    Score of(const Candidate& candidate, const std::vector<PlannedTest>& tests);

private:
    void settleTrouble(
        const Built& built, const std::vector<PlannedTest>& tests, TestResults& results);

    Builder& _builder;
    const Proof::BaseTrees& _bases;
    const Judge& _judge;
};

} // namespace Grade
