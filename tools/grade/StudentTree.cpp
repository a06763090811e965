// The starter with the files of a submission in it.
#include "tools/grade/StudentTree.h"

#include "tests/support/LabFolder.h"
#include "tools/gaps/Blank.h"

namespace Grade
{

namespace
{

gaps::Bodies bodiesIn(const gaps::GapTree& tree)
{
    gaps::Bodies bodies;
    for (const auto& [number, place] : tree.gaps())
        bodies[number] = {place.gap->name, tree.body(number)};
    return bodies;
}

/// The starter's files, and those of the submission whose markers are in order and that have no other gaps.
gaps::SourceTree readable(const gaps::GapTree& starter, StudentTree& student)
{
    gaps::SourceTree sources = starter.files();
    for (const auto& [path, bytes] : student.changed)
    {
        gaps::Diagnostics diagnostics;
        const gaps::GapFile file = gaps::GapFile::parse(path, bytes, diagnostics);
        std::set<gaps::GapNumber> numbers;
        for (const gaps::Gap& gap : file.gaps)
            numbers.insert(gap.number);
        const gaps::GapFile* own = starter.gapsOf(path);
        std::set<gaps::GapNumber> known;
        if (own != nullptr)
        {
            for (const gaps::Gap& gap : own->gaps)
                known.insert(gap.number);
        }
        if (diagnostics.empty() && numbers != known)
            diagnostics.push_back({path, 1, "The file has other gaps than in the starter."});
        for (const gaps::Diagnostic& diagnostic : diagnostics)
            student.mistakes.push_back(diagnostic.text());
        if (diagnostics.empty())
            sources.files.at(path).bytes = bytes;
    }
    return sources;
}

} // namespace

StudentTree StudentTree::of(const gaps::GapTree& starter, const Submission& submission)
{
    StudentTree student;
    for (const auto& [path, bytes] : submission.files)
    {
        if (starter.files().files.at(path).bytes != bytes)
            student.changed[path] = bytes;
    }
    gaps::Diagnostics diagnostics;
    student.bodies = bodiesIn(gaps::GapTree(readable(starter, student), diagnostics));
    for (const auto& [number, body] : bodiesIn(starter))
    {
        if (gaps::sameBody(student.bodies.at(number).text, body.text))
            student.blank.insert(number);
    }
    return student;
}

std::vector<Plays::LabName> StudentTree::labsBegun() const
{
    std::set<Plays::LabName> labs;
    for (const auto& [number, body] : bodies)
    {
        if (!blank.contains(number))
            labs.insert(Plays::labNameOf(number.text()));
    }
    return {labs.begin(), labs.end()};
}

gaps::Bodies StudentTree::bodiesOf(const Plays::LabName& lab) const
{
    gaps::Bodies result;
    for (const auto& gap : bodies)
    {
        if (Plays::labNameOf(gap.first.text()) == lab)
            result.insert(gap);
    }
    return result;
}

std::set<std::string> replaceableFiles(const gaps::GapTree& starter)
{
    std::set<std::string> names;
    for (const auto& [path, file] : starter.files().files)
    {
        if (path.ends_with(".cpp") || path.ends_with(".h"))
            names.insert(path);
    }
    return names;
}

} // namespace Grade
