#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace Grade
{

/// What a command may use.
struct Limits
{
    std::chrono::seconds time{60};
    std::size_t memory = 0;           ///< bytes of address space in each process; 0: any
    std::size_t file = 0;             ///< bytes of each file that it writes; 0: any
    std::size_t output = 16UL * 1024; ///< bytes of its output that are kept
    bool results = false;             ///< it gets a pipe as descriptor 3
};

/// How a command has ended.
struct Ending
{
    int status = -1;        ///< its exit status; 128 and more: a signal has ended it
    bool outOfTime = false; ///< it was killed at its time limit
    bool cut = false;       ///< it has written more than is kept
    std::string output;     ///< standard output and error
    std::string results;    ///< from descriptor 3, as much as of the output
};

/// Calls `act` in a new process, whose exit status it returns, and waits for that process alone: a descendant that holds the output open keeps nobody waiting. Output beyond the
/// limit is read and dropped. It is killed when this program ends, or at the time limit.
/// Throws std::system_error if no process can be made, Plays::Interrupted at a signal.
Ending run(const std::function<int()>& act, const Limits& limits);

/// The same with the program `words[0]`, found by PATH, and no other environment than `environment`
/// ("NAME=value"). `before`: what the new process does first; if that returns false, its status is 126.
Ending run(const std::vector<std::string>& words, const Limits& limits,
    const std::vector<std::string>& environment, const std::function<bool()>& before = {});

} // namespace Grade
