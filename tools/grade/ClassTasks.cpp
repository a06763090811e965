// What is done for a class as a whole, before and after its submissions are graded.
#include "tools/grade/ClassTasks.h"

#include "tests/prove/Subject.h"
#include "tests/support/Files.h"
#include "tests/support/LabFolder.h"
#include "tools/grade/AnswersPage.h"
#include "tools/grade/ClassPage.h"
#include "tools/grade/Grading.h"
#include "tools/grade/Remarks.h"
#include "tools/grade/ResultFiles.h"

#include <iostream>

namespace Grade
{

Fingerprint fingerprintFor(const Settings& settings, const Proof::BaseTrees& bases)
{
    Fingerprint::Basis basis{settings.labs, settings.tests, settings.late, settings.points,
        {bases.of(Proof::allFilled).folder, bases.of(1).folder}};
    std::vector<Plays::LabName> labs = settings.labs;
    if (labs.empty()) // those in which the submission has filled a gap
        labs = Plays::allLabs();
    std::vector<std::string> places{"tests/plays", "tests/tables"};
    if (!settings.extra.empty())
        places.push_back(settings.extra);
    for (const Plays::LabName& lab : labs)
    {
        for (const std::string& place : places)
            basis.folders.push_back(place + "/lab" + std::to_string(lab.number));
    }
    return Fingerprint(basis);
}

int showRemaining(const Settings& settings)
{
    const Proof::BaseTrees bases(settings.bases);
    const std::set<std::string> named = replaceableFiles(starterOf(bases));
    const Fingerprint fingerprint = fingerprintFor(settings, bases);
    for (const std::string& path :
        ClassFolder(settings.remaining, named, fingerprint).remaining(readPaths(std::cin)))
        std::cout << path << '\0';
    return 0;
}

int collect(const Settings& settings)
{
    const Proof::BaseTrees bases(settings.bases);
    const std::set<std::string> named = replaceableFiles(starterOf(bases));
    const Fingerprint fingerprint = fingerprintFor(settings, bases);
    const auto roster =
        settings.roster.empty() ? std::vector<std::string>() : readRoster(settings.roster);
    const ClassResults results =
        ClassFolder(settings.collect, named, fingerprint).read(readPaths(std::cin), roster);
    writeAtOnce(settings.collect + "/grades.csv", gradesOf(results));
    writeAtOnce(
        settings.collect + "/class.html", classPageOf(results, gapTimesOf(results, gapsOfTests())));
    writeAtOnce(settings.collect + "/answers.html",
        answersPageOf(results, Support::readFile("labs/write-up.md")));
    std::cout << "The grades of " << results.size()
              << (results.size() == 1 ? " student are in " : " students are in ")
              << settings.collect << ": grades.csv, class.html and answers.html.\n";
    int status = 0;
    for (const auto& [student, work] : results)
    {
        if (work.verdict() != "GRADER_ERROR")
            continue;
        std::cerr << "Not graded: " << shown(work.submission) << "\n";
        status = statusOfTrouble;
    }
    return status;
}

} // namespace Grade
