// The reference's body takes the place of one gap after the other, until every test passes.
#include "tools/grade/Blame.h"

#include <algorithm>
#include <map>

namespace Grade
{

namespace
{

/// The gaps; those that the most of these tests are about come first, as each costs a build.
std::vector<gaps::GapNumber> suspects(
    const gaps::Bodies& bodies, const std::vector<PlannedTest>& failed)
{
    std::map<std::string, int> named;
    for (const PlannedTest& test : failed)
    {
        for (const std::string& gap : test.gaps)
            ++named[gap];
    }
    std::vector<gaps::GapNumber> result;
    for (const auto& gap : bodies)
        result.push_back(gap.first);
    std::ranges::stable_sort(
        result, std::ranges::greater{}, [&named](const auto& gap) { return named[gap.text()]; });
    return result;
}

} // namespace

std::string numberAndName(const gaps::Bodies::value_type& gap)
{
    return gap.first.text() + " " + gap.second.name;
}

Candidate amongReference(const Proof::BaseTrees& bases, int lab, const gaps::Bodies& bodies)
{
    Candidate candidate{&bases.of(lab + 1)};
    const gaps::GapTree& tree = candidate.base->tree;
    const gaps::SourceTree changed = tree.withBodies(
        [&bodies](const gaps::GapTree::Place& place) -> std::optional<std::string>
        {
            const auto body = bodies.find(place.gap->number);
            return body == bodies.end() ? std::nullopt : std::optional(body->second.text);
        });
    for (const auto& [path, file] : changed.files)
    {
        if (file.bytes != tree.files().files.at(path).bytes)
            candidate.changed[path] = file.bytes;
    }
    return candidate;
}

std::string blameIn(
    const LabGrade& grade, const gaps::Bodies& bodies, const Proof::BaseTrees& bases, Trial& trial)
{
    const std::vector<PlannedTest> failed = notPassed(grade.tests, grade.withReference.tests);
    for (const gaps::GapNumber& gap : suspects(bodies, failed))
    {
        gaps::Bodies others = bodies;
        others.erase(gap);
        const Score score = trial.of(amongReference(bases, grade.lab.number, others), failed);
        if (score.judged && notPassed(failed, score.tests).empty())
            return numberAndName(*bodies.find(gap));
    }
    return "";
}

} // namespace Grade
