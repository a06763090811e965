// Tells a script which source files are saved: one line for each save. It ends with the script.

#include "tools/options/Options.h"
#include "tools/watch/SaveWatcher.h"

#include <csignal>
#include <iostream>
#include <sys/prctl.h>
#include <unistd.h>

namespace
{

const char* const help =
    "Usage: watch FOLDER...\n"
    "\n"
    "Prints `watching`, and then a line each time C++ files in these folders are saved:\n"
    "\n"
    "  saved starter/net/Listener.cpp\n"
    "  saved starter/net/Listener.cpp and 2 more\n"
    "\n"
    "Saves with pauses of less than a tenth of a second share a line. Hidden files are\n"
    "left out. It ends on SIGTERM or SIGINT, and when the program that started it ends;\n"
    "when one of the folders has gone, it prints `over` and ends, too.\n"
    "\n"
    "  --help     print this\n";

/// The folders to watch; empty if the user asks for help.
std::vector<std::string> parse(const std::vector<std::string>& words)
{
    bool needsHelp = false;
    auto folders = Options::read(words, {Options::flagInto("help", needsHelp)});
    if (needsHelp)
        return {};
    if (folders.empty())
        throw Options::UsageError("A folder is missing.");
    return folders;
}

[[noreturn]] void watch(const std::vector<std::string>& folders)
{
    Watch::SaveWatcher watcher(
        folders, [](const std::string& warning) { std::cerr << warning << std::endl; }, {});
    std::cout << "watching" << std::endl;
    for (;;)
    {
        const auto saved = watcher.next();
        std::cout << "saved " << saved.front();
        if (saved.size() > 1)
            std::cout << " and " << saved.size() - 1 << " more";
        std::cout << std::endl;
    }
}

} // namespace

int main(int argc, char** argv)
{
    const pid_t parent = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        return 0; // the parent ended before prctl() took effect
    try
    {
        const auto folders = parse({argv + 1, argv + argc});
        if (!folders.empty())
            watch(folders);
        std::cout << help;
        return 0;
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\nSee watch --help.\n";
        return 2;
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << ".\n";
        std::cout << "over" << std::endl;
        return 1;
    }
}
