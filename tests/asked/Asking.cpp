// One call in one process: its limits, its answer, its end.
#include "tests/asked/Asking.h"

#include "tests/asked/Functions.h"

#include "FillIn.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <cxxabi.h>
#include <iostream>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <typeinfo>
#include <unistd.h>

namespace Asked
{

namespace
{

// AddressSanitizer reserves terabytes of addresses. g++ and clang++ say in two ways that it is there.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool withAddressSanitizer = true;
#elif defined(__has_feature)
constexpr bool withAddressSanitizer = __has_feature(address_sanitizer);
#else
constexpr bool withAddressSanitizer = false;
#endif

constexpr int processorSeconds = 1;      // a function takes some microseconds
constexpr int mostMilliseconds = 10'000; // for one that sleeps
constexpr rlim_t mostMemory = 1U << 30U; // bytes
constexpr std::size_t longestAnswer = 4000;
constexpr int mostEndless = 2; // the others are then not asked: each would take as long

/// `BadMessage` for proxy::BadMessage.
std::string nameOf(const std::exception& exception)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(typeid(exception).name(), nullptr, nullptr, &status), &std::free);
    const std::string text = name ? name.get() : typeid(exception).name();
    return text.starts_with("proxy::") ? text.substr(7) : text;
}

Answer answerFrom(Asking::Function function, const Question& question)
{
    try
    {
        return function(question);
    }
    catch (const proxy::NotFilledIn& gap)
    {
        return {Answer::Kind::blank, gap.what()};
    }
    catch (const std::exception& exception)
    {
        return {Answer::Kind::threw, nameOf(exception) + ": " + exception.what()};
    }
    catch (...)
    {
        return {Answer::Kind::threw, "something that is no std::exception"};
    }
}

std::string_view wordFor(Answer::Kind kind)
{
    static constexpr std::string_view words[] = {
        "value", "head", "fields", "set", "threw", "blank", "ended", "misread"};
    return words[static_cast<std::size_t>(kind)];
}

std::string lineFor(const Answer& answer)
{
    std::string line(wordFor(answer.kind));
    line += "\t" + escaped(answer.text.substr(0, longestAnswer)) + "\t";
    for (const std::string& gap : passedOver())
        line += gap + ";";
    return line;
}

void limitThisProcess()
{
    const itimerval limit{{}, {processorSeconds, 0}};
    ::setitimer(ITIMER_PROF, &limit, nullptr);
    if (!withAddressSanitizer)
    {
        const rlimit memory{mostMemory, mostMemory};
        ::setrlimit(RLIMIT_AS, &memory);
    }
}

/// Reads from the pipe until its other end is closed. Returns false if that takes too long.
bool readAll(int pipe, std::string& text)
{
    std::array<char, 4096> buffer;
    pollfd polled{pipe, POLLIN, 0};
    while (::poll(&polled, 1, mostMilliseconds) > 0)
    {
        const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
        if (got <= 0)
            return true;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return false;
}

std::string ending(int status)
{
    if (!WIFSIGNALED(status))
        return "ended the process with status " + std::to_string(WEXITSTATUS(status));
    const char* name = ::sigabbrev_np(WTERMSIG(status));
    return "crashed: signal " +
           (name == nullptr ? std::to_string(WTERMSIG(status)) : "SIG" + std::string(name));
}

} // namespace

Asking::Asking() : _function(answerOf) {}

std::string Asking::answerTo(const std::string& line)
{
    if (_endless == mostEndless)
        return lineFor({Answer::Kind::ended, "was not called again, as it did not return"});
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        throw std::runtime_error("cannot make a pipe");
    const pid_t child = ::fork();
    if (child == -1)
        throw std::runtime_error("cannot make a process");
    if (child == 0)
        answerAndEnd(line, ends[1]);
    ::close(ends[1]);
    std::string answer;
    const bool inTime = readAll(ends[0], answer);
    ::close(ends[0]);
    if (!inTime)
        ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status == 0 && answer.ends_with('\n'))
        return answer.substr(0, answer.size() - 1);
    if (inTime && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF))
        return lineFor({Answer::Kind::ended, ending(status)});
    ++_endless;
    return lineFor({Answer::Kind::ended, "did not return"});
}

void Asking::answerAndEnd(const std::string& line, int pipe) const
{
    // The output of a function is no answer.
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    limitThisProcess();
    const std::string answer = lineFor(answerFrom(_function, Question(line))) + "\n";
    std::cout << std::flush;
    std::fflush(stdout);
    const ssize_t written = ::write(pipe, answer.data(), answer.size());
    ::_exit(written == static_cast<ssize_t>(answer.size()) ? 0 : 1);
}

std::vector<std::string>& passedOver()
{
    static std::vector<std::string> gaps;
    return gaps;
}

} // namespace Asked

/// A blank gap that falls back is noted. The program is linked without FillIn.cpp.
void proxy::sayNotFilledIn(const char* gap)
{
    Asked::passedOver().emplace_back(gap);
}
