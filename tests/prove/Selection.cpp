// From the files to the subjects.
#include "tests/prove/Selection.h"

#include "tests/support/GapPlaces.h"
#include "tests/support/PlayGaps.h"
#include "tools/gaps/Blank.h"
#include "tools/gaps/HarmlessList.h"
#include "tools/gaps/Mutants.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace Proof
{

namespace
{

constexpr int firstState = 2;
constexpr std::size_t tenths = 10;
constexpr const char* harmlessMutants = "tests/mutants/harmless.txt";

std::vector<std::string> allFiles()
{
    std::vector<std::string> files;
    for (const char* folder : {"tests/faults", "tests/variants"})
    {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        {
            if (entry.path().extension() == ".gap")
                files.push_back(entry.path().generic_string());
        }
    }
    std::ranges::sort(files);
    return files;
}

bool isOfLab(const Subject& subject, int lab)
{
    if (subject.kind == Subject::Kind::fault)
        return subject.lab == lab;
    return std::ranges::any_of(
        subject.bodies, [lab](const auto& body) { return body.first.lab == lab; });
}

/// The base trees as they are, each judged by the plays that judge its faults.
std::vector<Subject> references(const Selection& selection)
{
    std::vector<Subject> subjects;
    for (int state = firstState; state <= allFilled; ++state)
    {
        Subject reference;
        reference.lab = state - 1;
        reference.state = state;
        reference.name = "the reference of lab " + std::to_string(reference.lab);
        if (selection.lab == 0 || selection.lab == reference.lab)
            subjects.push_back(std::move(reference));
    }
    return subjects;
}

/// The plays that a fault in this gap names: each has been seen to fail because of the gap.
std::set<std::string> playsThatCatch(
    const gaps::GapNumber& number, const std::vector<Subject>& faults)
{
    std::set<std::string> names;
    for (const Subject& fault : faults)
    {
        if (fault.bodies.contains(number))
            names.insert(fault.caughtBy.begin(), fault.caughtBy.end());
    }
    return names;
}

/// The plays that give points in the gap's own lab and say that they are about it, but are named by no
/// fault in it: they must not pass while it is blank.
std::vector<std::string> playsAbout(const gaps::GapNumber& number,
    const std::vector<Plays::CatalogEntry>& catalog, const std::set<std::string>& catching)
{
    std::vector<std::string> names;
    for (const Plays::CatalogEntry& entry : catalog)
    {
        const bool isAbout = Plays::includesGap(entry.play.gaps, number.text());
        if (isAbout && entry.play.lab == number.lab && !entry.play.guard &&
            !catching.contains(entry.play.name))
            names.push_back(entry.play.name);
    }
    return names;
}

std::vector<Subject> allFaults()
{
    std::vector<Subject> faults;
    for (const std::string& file : allFiles())
    {
        Subject subject = readSubject(file);
        if (subject.kind == Subject::Kind::fault)
            faults.push_back(std::move(subject));
    }
    return faults;
}

/// Each gap blank, and all others of its lab and the labs before it filled.
std::vector<Subject> blanks(const Selection& selection)
{
    const gaps::GapTree reference = gaps::GapTree::read("solution");
    const std::vector<Plays::CatalogEntry> catalog = Plays::readPlayCatalog("tests/plays");
    const std::set<std::string> optional = Plays::optionalGaps(catalog);
    const std::vector<Subject> faults = allFaults();
    std::vector<Subject> subjects;
    for (const auto& [number, place] : reference.gaps())
    {
        if (selection.lab != 0 && selection.lab != number.lab)
            continue;
        Subject blank;
        blank.kind = Subject::Kind::blank;
        blank.name = "gap " + place.gap->label();
        blank.title = "It is blank.";
        blank.lab = number.lab;
        blank.state = number.lab + 1;
        blank.optional = optional.contains(number.text());
        blank.caughtBy = playsAbout(number, catalog, playsThatCatch(number, faults));
        blank.bodies[number] = {place.gap->name, gaps::blankBody(*place.file, *place.gap)};
        subjects.push_back(std::move(blank));
    }
    return subjects;
}

/// The small systematic changes of each gap.
std::vector<Subject> mutants(const Selection& selection)
{
    const gaps::GapTree reference = gaps::GapTree::read("solution");
    const auto harmless = gaps::HarmlessList::read(harmlessMutants, gaps::bytesOf(harmlessMutants));
    std::vector<Subject> subjects;
    for (const auto& [number, place] : reference.gaps())
    {
        if (selection.lab != 0 && selection.lab != number.lab)
            continue;
        std::size_t count = 0;
        for (const gaps::Mutant& mutant : gaps::mutantsOf(*place.file, *place.gap))
        {
            Subject subject;
            subject.kind = Subject::Kind::mutant;
            subject.name = "mutant " + number.text() + "-" + std::to_string(++count);
            subject.title = mutant.sentence;
            subject.harmless = harmless.reasonFor(mutant.sentence);
            subject.lab = number.lab;
            subject.state = number.lab + 1;
            subject.bodies[number] = {place.gap->name, mutant.body};
            subjects.push_back(std::move(subject));
        }
    }
    return subjects;
}

/// The faults and variants in files.
std::pair<std::vector<Subject>, std::vector<Subject>> subjectsIn(
    const std::vector<std::string>& files, int lab)
{
    std::vector<Subject> faults;
    std::vector<Subject> variants;
    for (const std::string& file : files)
    {
        Subject subject = readSubject(file);
        if (lab == 0 || isOfLab(subject, lab))
            (subject.kind == Subject::Kind::fault ? faults : variants)
                .push_back(std::move(subject));
    }
    return {std::move(faults), std::move(variants)};
}

/// Keeps every tenth thing, so that ten runs with `tenth` from 1 to 10 have them all.
template <class Thing>
void keepTenth(std::vector<Thing>& things, int tenth)
{
    std::size_t index = 0;
    std::erase_if(things,
        [&](const Thing&) { return index++ % tenths != static_cast<std::size_t>(tenth) - 1; });
}

} // namespace

std::vector<Subject> selectedSubjects(const Selection& selection)
{
    if (selection.mutants)
    {
        std::vector<Subject> subjects = mutants(selection);
        if (selection.tenth > 0)
            keepTenth(subjects, selection.tenth);
        return subjects;
    }
    const bool all = selection.files.empty();
    auto [faults, variants] = subjectsIn(all ? allFiles() : selection.files, selection.lab);
    std::vector<Subject> open = all ? blanks(selection) : std::vector<Subject>();
    if (selection.tenth > 0)
    {
        for (std::vector<Subject>* subjects : {&faults, &variants, &open})
            keepTenth(*subjects, selection.tenth);
    }
    std::vector<Subject> subjects = selection.apart ? variants : combined(variants);
    const bool some = selection.tenth > 0; // `make test` plays the references anyway
    for (const std::vector<Subject>& more :
        {some ? std::vector<Subject>() : references(selection), open, faults})
        subjects.insert(subjects.end(), more.begin(), more.end());
    return subjects;
}

} // namespace Proof
