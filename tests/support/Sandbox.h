#pragma once

#include <cstddef>
#include <string>

namespace Support
{

/// The namespaces, descriptors and limits with which a supervisor surrounds a program that is not
/// trusted. To be used in the new process: nothing here allocates memory.
class Sandbox
{
public:
    /// To be constructed before the process is made: asks for the user and group.
    Sandbox();

    /// The flags for clone() that enter() requires. Without root a user namespace is needed too.
    int cloneFlags() const;

    /// Completes the new PID namespace. Returns false if the kernel does not permit it.
    bool enter() const;

    /// Leaves exactly these open: standard input (empty), output and error, and `reports` as
    /// descriptor 3.
    static bool arrangeDescriptors(int reports, int out, int err);

    /// No core dumps, and not many more tasks than the machine has now.
    static void limitResources(std::size_t processLimit);

private:
    bool mapUser() const;

    bool _newUser;
    std::string _userMap;
    std::string _groupMap;
};

} // namespace Support
