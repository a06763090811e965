// Starting and ending programs.

#include "tests/support/Program.h"

#include "tests/support/Patience.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

/// Turns the new process into the program.
[[noreturn]] void become(const std::vector<std::string>& words, const std::string& outputFile,
    int inherited, const std::vector<std::string>& environment)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    // Poco blocks SIGPIPE, and the program would inherit that.
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int output = ::open(outputFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    if (inherited >= 0)
    {
        ::dup2(inherited, 3);
        ::fcntl(3, F_SETFD, 0);
    }
    for (const std::string& entry : environment)
        ::setenv(
            entry.substr(0, entry.find('=')).c_str(), entry.substr(entry.find('=') + 1).c_str(), 1);
    std::vector<char*> arguments;
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

} // namespace

Program::Program(std::vector<std::string> words, const std::string& outputFile, int inherited,
    std::vector<std::string> environment)
    : _pid(::fork())
{
    if (_pid < 0)
        throw std::runtime_error("fork failed");
    if (_pid == 0)
        become(words, outputFile, inherited, environment);
}

Program::~Program()
{
    if (_pid == 0)
        return;
    Wire::EventLoop loop;
    ::kill(_pid, SIGTERM);
    if (runPatiently(
            loop, [this] { return hasEnded(); }, std::chrono::seconds(5),
            std::chrono::milliseconds(2)))
        return;
    ::kill(_pid, SIGKILL);
    ::waitpid(_pid, nullptr, 0);
}

int Program::wait(Wire::EventLoop& loop)
{
    runPatiently(
        loop, [this] { return hasEnded(); }, std::chrono::minutes(1), std::chrono::milliseconds(2));
    return WIFEXITED(_status) ? WEXITSTATUS(_status) : -1;
}

bool Program::hasEnded()
{
    if (_pid != 0 && ::waitpid(_pid, &_status, WNOHANG) == _pid)
        _pid = 0;
    return _pid == 0;
}

} // namespace Support
