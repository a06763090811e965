// The program `prove`: tests the tests. Each fault in tests/faults (a base tree with a known mistake in
// a gap) must be caught by the plays that it names; each variant in tests/variants (a different correct
// solution) must pass every play. So must the reference itself.
#include "tests/prove/Findings.h"
#include "tests/prove/Prover.h"
#include "tests/prove/Selection.h"
#include "tests/support/Environment.h"
#include "tests/support/Interrupt.h"
#include "tools/options/Options.h"

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <iostream>
#include <thread>

namespace
{

using namespace Proof;
using Clock = std::chrono::steady_clock;

constexpr int statusOfMisuse = 2;
constexpr int statusOfInterrupt = 130;
constexpr int mostJobs = 99;
constexpr unsigned jobsForEachProcessor = 3;

constexpr const char* helpText = R"(usage: prove [OPTION]... [FILE]...

Proves that the plays catch the faults in tests/faults and accept the variants in tests/variants.

  FILE         only these faults and variants
  --lab N      only the faults of this lab, and the variants of its gaps
  --tenth N    only every tenth, from 1 to 10
  --mutants    the small systematic changes of each gap instead (gaps mutate): any play of its
               lab must catch each, except those in tests/mutants/harmless.txt
  --matrix     a fault is judged by all plays of its lab, not only by those that it names
  --apart      each variant alone; otherwise those of different gaps are proved together
  --jobs N     this many at a time (three for each processor)
  --trees DIR  the folder with the file `bases`, which says how the trees are built
               (BUILD/prove)
  --help       print this

DIR/matrix is a table of what the plays said: subject, title, play, outcome, reason.
Exit status: 0 if all holds, 1 if not, 2 for a mistake in the options.
)";

unsigned processors()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

struct Settings
{
    Selection selection;
    int jobs = static_cast<int>(jobsForEachProcessor * processors());
    std::string trees = Support::buildFolder() + "/prove";
    bool wholeLabs = false;
    bool help = false;
};

Settings readSettings(const std::vector<std::string>& words)
{
    Settings settings;
    Selection& selection = settings.selection;
    const auto number = [](const std::string& option, int& to, int most)
    {
        return Options::Option{option, true,
            [option, &to, most](const std::string& value)
            {
                to = Options::number(option, value, 1, most);
            }};
    };
    const auto flag = [](const std::string& option, bool& to)
    {
        return Options::Option{option, false,
            [&to](const std::string&)
            {
                to = true;
            }};
    };
    selection.files = Options::read(
        words, {number("lab", selection.lab, lastLab), number("tenth", selection.tenth, 10),
                   flag("mutants", selection.mutants), flag("apart", selection.apart),
                   number("jobs", settings.jobs, mostJobs),
                   {"trees", true,
                       [&settings](const std::string& value)
                       {
                           settings.trees = value;
                       }},
                   flag("matrix", settings.wholeLabs), flag("help", settings.help)});
    return settings;
}

/// How well the pattern of failed plays tells what is wrong.
void print(const Matrix::Guesses& guesses)
{
    std::cout << "Guessed by the plays that fail: of "
              << guesses.right + guesses.wrong + guesses.none << " faults the gap of "
              << guesses.right << ", another gap for " << guesses.wrong << ", nothing for "
              << guesses.none << ".\n";
}

/// On how many gaps of their lab the plays depend.
void print(const std::vector<Matrix::Dependence>& dependences)
{
    for (const Matrix::Dependence& found : dependences)
    {
        std::cout << "Of the " << found.gaps << " gaps of lab " << found.lab << ", a play needs "
                  << std::fixed << std::setprecision(1) << found.average << " on average; "
                  << found.neediest << " needs most: " << found.mostGaps << ".\n";
    }
}

/// The findings after `seconds`, in a few lines. The last one is for other programs.
void print(const Findings& findings, const Settings& settings, long seconds)
{
    if (settings.selection.mutants)
        std::cout << findings.notBuilt() << " mutants do not compile.\n";
    else if (settings.wholeLabs)
    {
        for (const std::string& play : findings.matrix().playsWithoutFault())
            std::cout << play << " catches no fault.\n";
        print(findings.matrix().guesses());
    }
    if (settings.selection.tenth == 0)
        print(findings.matrix().dependences());
    std::cout << "It took " << seconds << " s. What each play said is in " << settings.trees
              << "/matrix.\n"
              << findings.passed() << " passed, " << findings.failed() << " failed\n";
}

int prove(const Settings& settings)
{
    const Clock::time_point began = Clock::now();
    const BaseTrees bases(settings.trees + "/bases");
    Plays::catchInterrupts();
    Commands commands;
    Workshop workshop(bases, commands, processors());
    Trial trial(Support::buildFolder(), bases, commands, workshop, settings.wholeLabs);
    Findings findings;
    Prover prover(trial, commands,
        [&findings](const Subject& subject, const Verdict& verdict, std::size_t done,
            std::size_t all) { findings.take(subject, verdict, done, all); });
    const auto finish = [&findings, &settings]
    {
        findings.clearProgress();
        findings.matrix().write(settings.trees + "/matrix");
    };
    try
    {
        std::vector<Subject> subjects = selectedSubjects(settings.selection);
        joinInBatches(subjects);
        prover.run(std::move(subjects), static_cast<std::size_t>(settings.jobs));
    }
    catch (const Plays::Interrupted&)
    {
        finish(); // what has been found until now
        throw;
    }
    finish();
    if (settings.wholeLabs)
        findings.matrix().writePatterns(settings.trees + "/patterns");
    print(findings, settings,
        std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - began).count());
    return findings.failed() == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words)
{
    try
    {
        const Settings settings = readSettings({words + 1, words + count});
        if (!settings.help)
            return prove(settings);
        std::cout << helpText;
        return 0;
    }
    catch (const Plays::Interrupted&)
    {
        std::cerr << "\nStopped. Nothing is left running.\n";
        return statusOfInterrupt;
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << "\n";
        return statusOfMisuse;
    }
}
