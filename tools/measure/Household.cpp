// Interrupts, orphans, messages and files.

#include "tools/measure/Household.h"

#include "tests/support/Interrupt.h"
#include "tests/support/OrphanReaper.h"
#include "tools/options/Options.h"

#include <fstream>
#include <iostream>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace Measure
{

namespace
{

/// What a server that had to be killed has left.
void endOrphans()
{
    Support::ProcessTable table;
    do
        Support::killDescendants(table);
    while (::waitpid(-1, nullptr, 0) > 0);
}

int attempt(const std::string& name, const std::function<int()>& work)
{
    try
    {
        return work();
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\nSee " << name << " --help.\n";
        return 2;
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << "\n";
        return 1;
    }
}

} // namespace

int keepHouse(const std::string& name, const std::function<int()>& work)
{
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    Plays::catchInterrupts();
    const int status = attempt(name, work);
    endOrphans();
    constexpr int statusOfInterrupt = 130;
    return Plays::interrupted() ? statusOfInterrupt : status;
}

void write(const std::string& file, const std::string& text)
{
    std::ofstream out(file);
    if (!(out << text << std::flush))
        throw std::runtime_error(
            "Cannot write " + file + ". Is the folder there, and the disk not full?");
}

void writeReport(const std::string& file, const std::string& json, const std::string& svg)
{
    write(file + ".json", json);
    write(file + ".svg", svg);
    std::cout << "\nWritten: " << file << ".json and " << file << ".svg\n";
}

} // namespace Measure
