#pragma once

#include <cstddef>
#include <string>

namespace Support
{

/// What a supervisor puts around itself before it starts a program that is not trusted. For the new
/// process: nothing here allocates memory.
class Sandbox
{
public:
    /// To be built before the process is made: asks who we are.
    Sandbox();

    /// Flags for clone() that enter() needs. Who is not root needs a user namespace too.
    int cloneFlags() const;

    /// Makes the new PID namespace complete. Answers whether the kernel lets us.
    bool enter() const;

    /// Leaves exactly these open: standard input (nothing to read), output and error, and `reports`
    /// at the place 3.
    static bool arrangeDescriptors(int reports, int out, int err);

    /// No core dumps, and not many more tasks than run on the machine now.
    static void limitResources(std::size_t processLimit);

private:
    bool mapUser() const;

    bool _newUser;
    std::string _userMap;
    std::string _groupMap;
};

} // namespace Support
