// Files with gap bodies, and what their comments say.
#include "tests/prove/Subject.h"

#include "tests/support/Text.h"
#include "tools/gaps/Diagnostic.h"
#include "tools/gaps/Lines.h"
#include "tools/gaps/SourceTree.h"

#include <algorithm>
#include <filesystem>

namespace Proof
{

namespace
{

/// What follows `# KEY: ` in one of the lines; empty if there is none.
std::string commentAfter(const std::vector<std::string>& lines, const std::string& key)
{
    const std::string begin = "# " + key + ": ";
    for (const std::string& line : lines)
    {
        if (line.starts_with(begin))
            return std::string(gaps::trimmed(line.substr(begin.size())));
    }
    return {};
}

std::vector<std::string> namesIn(std::string text)
{
    std::ranges::replace(text, ',', ' ');
    return gaps::wordsOf(text);
}

/// 4 for `lab4`, the folder of a fault or of a play; 0 for another folder.
int labOf(const std::string& folder)
{
    return folder.starts_with("lab") ? static_cast<int>(Plays::number(folder.substr(3)).value_or(0))
                                     : 0;
}

/// The labs that are filled in when the plays can catch a fault: its own, or a later one if a play
/// belongs to that.
int labsFilledFor(const Subject& fault)
{
    int labs = fault.lab;
    for (const std::string& play : fault.caughtBy)
        labs = std::max(labs, labOf(play.substr(0, play.find('/'))));
    return labs;
}

bool overlaps(const gaps::Bodies& one, const gaps::Bodies& other)
{
    return std::ranges::any_of(
        one, [&other](const auto& body) { return other.contains(body.first); });
}

} // namespace

Subject readSubject(const std::string& file)
{
    const std::string text = gaps::bytesOf(file);
    const std::vector<std::string> lines = gaps::linesOf(text);
    Subject subject;
    subject.name = file;
    subject.lab = labOf(std::filesystem::path(file).parent_path().filename());
    subject.kind = subject.lab > 0 ? Subject::Kind::fault : Subject::Kind::variant;
    subject.bodies = gaps::readBodies(file, text);
    if (!lines.empty() && lines[0].starts_with("# "))
        subject.title = gaps::trimmed(lines[0].substr(2));
    subject.caughtBy = namesIn(commentAfter(lines, "caught by"));
    subject.seen = commentAfter(lines, "seen in");
    if (subject.kind == Subject::Kind::fault && subject.caughtBy.empty())
        throw gaps::Refusal(file + ": a fault has a line `# caught by: PLAY`.");
    const std::string state = commentAfter(lines, "in the starter of lab");
    if (!state.empty())
        subject.state = static_cast<int>(Plays::number(state).value_or(0));
    else
        subject.state =
            subject.kind == Subject::Kind::fault ? labsFilledFor(subject) + 1 : allFilled;
    return subject;
}

Subject joined(std::vector<Subject> variants)
{
    if (variants.size() == 1)
        return variants[0];
    Subject group = variants[0];
    group.name = std::to_string(variants.size()) + " variants";
    group.title.clear();
    for (const Subject& variant : variants)
    {
        group.title +=
            (group.title.empty() ? "" : ", ") + std::filesystem::path(variant.name).stem().string();
        group.bodies.insert(variant.bodies.begin(), variant.bodies.end());
    }
    group.parts = std::move(variants);
    return group;
}

std::vector<Subject> combined(const std::vector<Subject>& variants)
{
    struct Group
    {
        gaps::Bodies bodies;
        std::vector<Subject> members;
    };
    std::vector<Group> groups;
    for (const Subject& variant : variants)
    {
        auto group = std::ranges::find_if(groups,
            [&variant](const Group& candidate)
            {
                return candidate.members[0].state == variant.state &&
                       !overlaps(candidate.bodies, variant.bodies);
            });
        if (group == groups.end())
            group = groups.insert(group, Group());
        group->bodies.insert(variant.bodies.begin(), variant.bodies.end());
        group->members.push_back(variant);
    }
    std::vector<Subject> subjects;
    for (Group& group : groups)
        subjects.push_back(joined(std::move(group.members)));
    return subjects;
}

} // namespace Proof
