// make grade: grades one submission.
#include "tests/support/Files.h"
#include "tests/support/Interrupt.h"
#include "tests/support/LabFolder.h"
#include "tools/gaps/Diagnostic.h"
#include "tools/grade/ClassReport.h"
#include "tools/grade/GradeSettings.h"
#include "tools/grade/Intake.h"
#include "tools/grade/ResultFiles.h"
#include "tools/options/Options.h"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <sys/prctl.h>

namespace
{

constexpr int statusOfTrouble = 3;
constexpr int statusOfMisuse = 2;
constexpr int statusOfInterrupt = 130;

using Settings = Grade::GradeSettings;

/// Of everything that the grade depends on: what was handed in, and how it is graded.
std::string fingerprintOf(const Grade::Submission& taken, const Settings& settings)
{
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    const auto add = [&engine](const std::string& text)
    {
        engine.update(std::to_string(text.size()) + ":");
        engine.update(text);
    };
    for (const auto& [path, bytes] : taken.files)
    {
        add(path);
        add(bytes);
    }
    add(taken.refused);
    for (const Plays::LabName& lab : settings.labs)
        add(lab.text());
    for (const std::string& test : settings.tests)
        add(test);
    for (const std::string& file : {settings.points, settings.bases})
        add(Support::readFile(file));
    add(settings.extra + " " + std::to_string(settings.late));
    return Poco::DigestEngine::digestToHex(engine.digest());
}

Grade::PointTable tableOf(const Settings& settings)
{
    return settings.points.empty() ? Grade::PointTable() : Grade::PointTable::read(settings.points);
}

/// A class is graded again after an interruption: what is done is not done twice.
bool isGraded(const std::string& folder, const std::string& fingerprint)
{
    const std::string text = Support::readFile(folder + "/result.json");
    return text.find("\"fingerprint\": \"" + fingerprint + "\"") != std::string::npos;
}

int grade(const Settings& settings)
{
    using namespace Grade;
    Plays::catchInterrupts();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM); // if the program that grades a class is killed
    const Proof::BaseTrees bases(settings.bases);
    const PointTable table = tableOf(settings);
    const Judge judge(settings.judge, settings.build, settings.extra, settings.tests);
    const Grading grading(std::filesystem::current_path().string(), bases, judge, table);
    const Submission taken = takeInApart(settings.submission, replaceableFiles(starterOf(bases)));
    const std::string name = std::filesystem::path(settings.submission).filename().string();
    const std::string out =
        settings.into.empty() ? settings.out : settings.into + "/" + folderNameFor(name);
    const std::string fingerprint = fingerprintOf(taken, settings);
    if (!settings.into.empty() && isGraded(out, fingerprint))
        return 0;
    Result result = grading.grade(taken, settings.labs);
    result.submission = name;
    result.fingerprint = fingerprint;
    result.kept = table.late().kept(std::chrono::minutes(settings.late));
    if (settings.into.empty())
        std::cout << textOf(result);
    writeResultFiles(out, result);
    return 0;
}

/// Writes what the student has filled in, and nothing else, into a file of its own.
int writeBodies(const Settings& settings)
{
    using namespace Grade;
    const Proof::BaseTrees bases(settings.bases);
    const gaps::GapTree& starter = starterOf(bases);
    const StudentTree student =
        StudentTree::of(starter, takeInApart(settings.submission, replaceableFiles(starter)));
    std::string text;
    for (const auto& [number, body] : student.bodies)
    {
        const bool wanted = settings.labs.empty() ||
                            std::ranges::count(settings.labs, Plays::labNameOf(number.text())) > 0;
        if (wanted && !student.blank.contains(number))
            text += "void gap()\n{\n" + body.text + "}\n\n";
    }
    const std::string name = std::filesystem::path(settings.submission).filename().string();
    if (!text.empty())
        writeAtOnce(settings.bodies + "/" + folderNameFor(name) + ".cpp", text);
    return 0;
}

/// Prints what each lab counts, and grades nothing: `lab3 57`.
int printWorth(const Settings& settings)
try
{
    const Grade::PointTable table = tableOf(settings);
    const Grade::Judge judge(settings.judge, settings.build, settings.extra, settings.tests);
    for (const Plays::LabName& lab : settings.labs)
        std::cout << "lab" << lab.text() << " " << Grade::planned(lab, judge, table).weight << "\n";
    return 0;
}
catch (const std::runtime_error& error)
{
    std::cerr << error.what() << "\n";
    return statusOfMisuse;
}

int collect(const Settings& settings)
{
    const Grade::ClassResults results = Grade::readClass(settings.collect, settings.roster);
    Grade::writeAtOnce(settings.collect + "/grades.csv", Grade::gradesOf(results));
    Grade::writeAtOnce(settings.collect + "/class.html", Grade::classPageOf(results));
    std::cout << "The grades of " << results.size()
              << (results.size() == 1 ? " student are in " : " students are in ")
              << settings.collect << ": grades.csv and class.html.\n";
    return 0;
}

} // namespace

int main(int count, char** words)
{
    try
    {
        const Settings settings = Settings::read({words + 1, words + count});
        if (!settings.collect.empty())
            return collect(settings);
        if (settings.worth)
            return printWorth(settings);
        return settings.bodies.empty() ? grade(settings) : writeBodies(settings);
    }
    catch (const Plays::Interrupted&)
    {
        std::cerr << "\nStopped. Nothing is left running.\n";
        return statusOfInterrupt;
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\n";
        return statusOfMisuse;
    }
    catch (const std::exception& error)
    {
        std::cerr << "The submission was not graded, which is not its fault: " << error.what()
                  << "\n";
        return statusOfTrouble;
    }
}
