// Starting and ending programs. This program has threads, so it does not fork itself.
#include "tests/prove/Commands.h"

#include "tests/support/Interrupt.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace Proof
{

namespace
{

/// Pointers to the texts, as execve(2) wants them.
std::vector<char*> pointersTo(const std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (const std::string& text : texts)
        pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

/// What the program finds in its environment: `added`, and what this program found.
std::vector<char*> environmentWith(const std::vector<std::string>& added)
{
    // Of two entries with one name the first counts.
    std::vector<char*> all = pointersTo(added);
    all.pop_back();
    for (char** entry = ::environ; *entry != nullptr; ++entry)
        all.push_back(*entry);
    all.push_back(nullptr);
    return all;
}

} // namespace

pid_t Commands::start(const std::vector<std::string>& words, const std::string& outputFile,
    const std::vector<std::string>& environment)
{
    const std::lock_guard lock(_mutex);
    if (_ended)
        throw Plays::Interrupted();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, outputFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = -1;
    const int error = ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr,
        pointersTo(words).data(), environmentWith(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::runtime_error(words[0] + " cannot be started.");
    _running.insert(child);
    return child;
}

int Commands::run(const std::vector<std::string>& words, const std::string& outputFile,
    const std::vector<std::string>& environment)
{
    const pid_t child = start(words, outputFile, environment);
    siginfo_t ended{};
    while (
        ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT) < 0 && errno == EINTR)
        continue;
    const std::lock_guard lock(_mutex);
    int status = 0;
    ::waitpid(child, &status, 0);
    _running.erase(child); // only now may the kernel give its number to another process
    if (_ended)
        throw Plays::Interrupted();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void Commands::whileNoneStarts(const std::function<void()>& work)
{
    const std::lock_guard lock(_mutex);
    work();
}

void Commands::endAll()
{
    const std::lock_guard lock(_mutex);
    _ended = true;
    for (const pid_t child : _running)
        ::kill(child, SIGTERM);
}

} // namespace Proof
