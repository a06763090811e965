// make grade: grades one submission.
#include "tests/box/LockedFolder.h"
#include "tests/support/Environment.h"
#include "tests/support/Interrupt.h"
#include "tests/support/LabFolder.h"
#include "tools/gaps/Diagnostic.h"
#include "tools/grade/ClassTasks.h"
#include "tools/grade/Grading.h"
#include "tools/grade/Intake.h"
#include "tools/grade/Remarks.h"
#include "tools/grade/ResultFiles.h"
#include "tools/grade/Settings.h"
#include "tools/options/Options.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sys/prctl.h>

namespace
{

constexpr int statusOfMisuse = 2;
constexpr int statusOfInterrupt = 130;

using namespace Grade;

PointTable tableOf(const Settings& settings)
{
    return settings.points.empty() ? PointTable() : PointTable::read(settings.points);
}

int grade(const Settings& settings)
{
    Plays::catchInterrupts();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM); // if the program that grades a class is killed
    const Support::LockedFolder folder(Support::environment("TMPDIR", "/tmp"), "kit-grade");
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    const Proof::BaseTrees bases(settings.bases);
    const PointTable table = tableOf(settings);
    const Judge judge(settings.judge, settings.build, settings.extra, settings.tests);
    Grading grading(std::filesystem::current_path().string(), bases, judge, table);
    const std::set<std::string> named = replaceableFiles(starterOf(bases));
    const Fingerprint fingerprint = fingerprintFor(settings, bases);
    const Submission taken = takeInApart(settings.submission, named);
    const ClassFolder all(settings.into, named, fingerprint);
    if (!settings.into.empty() && all.isGraded(settings.submission, taken))
        return 0;
    Result result = grading.grade(taken, settings.labs);
    result.submission = readable(nameOfSubmission(settings.submission));
    result.fingerprint = fingerprint.of(taken);
    result.kept = table.late().kept(std::chrono::minutes(settings.late));
    if (settings.into.empty())
        std::cout << textOf(result);
    writeResultFiles(
        settings.into.empty() ? settings.out : all.folderOf(settings.submission), result);
    return 0;
}

/// Writes what the student has filled in, and nothing else, into a file of its own.
int writeBodies(const Settings& settings)
{
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
    const std::string name = folderNameFor(nameOfSubmission(settings.submission));
    if (!text.empty())
        writeAtOnce(settings.bodies + "/" + name + ".cpp", text);
    return 0;
}

/// Prints what each lab counts, and grades nothing: `lab3 57`.
int printWorth(const Settings& settings)
try
{
    const PointTable table = tableOf(settings);
    const Judge judge(settings.judge, settings.build, settings.extra, settings.tests);
    for (const Plays::LabName& lab : settings.labs)
        std::cout << "lab" << lab.text() << " " << planned(lab, judge, table).weight << "\n";
    return 0;
}
catch (const std::runtime_error& error)
{
    std::cerr << error.what() << "\n";
    return statusOfMisuse;
}

} // namespace

int main(int count, char** words)
{
    try
    {
        const Settings settings = readSettings({words + 1, words + count});
        if (!settings.collect.empty())
            return collect(settings);
        if (!settings.remaining.empty())
            return showRemaining(settings);
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
