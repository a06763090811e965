// Reads questions, one in each line, from a file or from standard input, and writes the answers. Each
// function is called in a process of its own, so that a crash or an endless loop costs one answer.
#include "tests/asked/Functions.h"

#include "BadMessage.h"
#include "FillIn.h"

#include <array>
#include <csignal>
#include <cstring>
#include <cxxabi.h>
#include <fstream>
#include <iostream>
#include <poll.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <typeinfo>
#include <unistd.h>

namespace
{

using Asked::Answer;
using Asked::Question;

constexpr int processorSeconds = 1;      // a function takes some microseconds
constexpr int milliseconds = 10'000;     // for one that sleeps
constexpr rlim_t mostMemory = 1U << 30U; // bytes
constexpr std::size_t longestAnswer = 4000;
constexpr int mostEndless = 2; // the others are then not asked: each would take as long

/// `BadMessage` for proxy::BadMessage.
std::string nameOf(const std::exception& exception)
{
    int status = 0;
    char* name = abi::__cxa_demangle(typeid(exception).name(), nullptr, nullptr, &status);
    const std::string text = name == nullptr ? typeid(exception).name() : name;
    return text.starts_with("proxy::") ? text.substr(7) : text;
}

Answer answerFrom(const Question& question)
{
    try
    {
        return Asked::answerOf(question);
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

/// KIND, the answer and the gaps that were passed over, separated by tabs.
std::string lineFor(const Answer& answer)
{
    std::string line(wordFor(answer.kind));
    line += "\t" + Asked::escaped(answer.text.substr(0, longestAnswer)) + "\t";
    for (const std::string& gap : Asked::passedOver())
        line += gap + ";";
    return line;
}

void limitThisProcess()
{
    const itimerval limit{{}, {processorSeconds, 0}};
    ::setitimer(ITIMER_PROF, &limit, nullptr);
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes
    const rlimit memory{mostMemory, mostMemory};
    ::setrlimit(RLIMIT_AS, &memory);
#endif
}

/// Everything that comes from the pipe until the other end is closed. Returns false if that takes too
/// long.
bool readAll(int pipe, std::string& text)
{
    std::array<char, 4096> buffer;
    pollfd polled{pipe, POLLIN, 0};
    while (::poll(&polled, 1, milliseconds) > 0)
    {
        const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
        if (got <= 0)
            return true;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return false;
}

std::string ending(int status, bool endless)
{
    if (endless)
        return "did not return";
    if (!WIFSIGNALED(status))
        return "ended the process with status " + std::to_string(WEXITSTATUS(status));
    const char* name = ::sigabbrev_np(WTERMSIG(status));
    return "crashed: " +
           (name == nullptr ? std::to_string(WTERMSIG(status)) : "SIG" + std::string(name));
}

class Asking
{
public:
    std::string answerTo(const std::string& line)
    {
        if (_endless == mostEndless)
            return lineFor(
                {Answer::Kind::ended, "was not called again, because it did not return"});
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            throw std::runtime_error("cannot make a pipe");
        const pid_t child = ::fork();
        if (child == 0)
            answerAndEnd(line, ends[1]);
        ::close(ends[1]);
        std::string answer;
        const bool inTime = child != -1 && readAll(ends[0], answer);
        ::close(ends[0]);
        if (!inTime)
            ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        const bool tookTooLong = !inTime || (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF);
        _endless += tookTooLong ? 1 : 0;
        return status == 0 && answer.ends_with('\n')
                   ? answer.substr(0, answer.size() - 1)
                   : lineFor({Answer::Kind::ended, ending(status, tookTooLong)});
    }

private:
    [[noreturn]] static void answerAndEnd(const std::string& line, int pipe)
    {
        // What a function prints is not an answer.
        ::dup2(STDERR_FILENO, STDOUT_FILENO);
        limitThisProcess();
        const std::string answer = lineFor(answerFrom(Question(line))) + "\n";
        std::cout << std::flush;
        const ssize_t written = ::write(pipe, answer.data(), answer.size());
        ::_exit(written == static_cast<ssize_t>(answer.size()) ? 0 : 1);
    }

    int _endless = 0;
};

} // namespace

std::vector<std::string>& Asked::passedOver()
{
    static std::vector<std::string> gaps;
    return gaps;
}

/// A blank gap that falls back is noted. This program is linked without FillIn.cpp.
void proxy::sayNotFilledIn(const char* gap)
{
    Asked::passedOver().emplace_back(gap);
}

int main(int count, char** words)
{
    std::ifstream file;
    if (count > 1)
        file.open(words[1]);
    std::istream& questions = count > 1 ? file : std::cin;
    Asking asking;
    for (std::string line; std::getline(questions, line);)
        std::cout << asking.answerTo(line) << std::endl;
    return questions.eof() ? 0 : 1;
}
