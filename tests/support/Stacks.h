#pragma once

#include <csignal>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// What a process of B has written about its own stack (tests/stack/stack.cpp).
struct ProcessStack
{
    struct Frame
    {
        std::string module; ///< the program, or a library, as it was started
        std::string offset; ///< of the instruction in the module: hexadecimal digits
        std::string symbol; ///< the function, if it is one of a library
    };
    pid_t pid = 0;             ///< in B's own namespace
    int signal = 0;            ///< the fault that ended it, or questionSignal()
    std::vector<Frame> frames; ///< the innermost comes first
    bool isComplete = false;
};

/// The signal at which a process writes its stack and goes on.
int questionSignal();

/// The stacks in a log of B, in the order in which they begin.
std::vector<ProcessStack> stacksIn(const std::string& log);

/// True if this line of a log is part of a stack.
bool isAboutStack(std::string_view line);

/// Finds the places in the source of a program that the frames of a stack belong to.
class StackReader
{
public:
    /// The frames of `stack` that belong to `program`, each as `receiveHead, starter/net/Connection.cpp:58`
    /// (only the function, if the program has been compiled without -g). Frames of libraries are left
    /// out. Empty if addr2line(1) cannot find them.
    std::vector<std::string> placesIn(const std::string& program, const ProcessStack& stack);

private:
    void lookUp(const std::string& program, const std::vector<std::string>& offsets);

    std::map<std::string, std::vector<std::string>> _places; ///< by program and offset
};

} // namespace Support
