#pragma once

#include <cstddef>
#include <string>

namespace Support
{

/// The namespaces, descriptors and limits with which a supervisor surrounds a program that is not
/// trusted. The new process uses it: only the constructor allocates memory.
class Sandbox
{
public:
    /// To be constructed before the process is created: looks up the user and the group.
    Sandbox();

    /// The flags for clone() that enter() requires. Without root a user namespace is needed too.
    int cloneFlags() const;

    /// Completes the new PID namespace. Returns false if the kernel does not permit it.
    bool enter() const;

    /// Leaves exactly these descriptors open: standard input (empty), output and error, and
    /// `reports` as descriptor 3. Returns false if that fails.
    static bool arrangeDescriptors(int reports, int out, int err);

    /// Forbids core dumps, and limits the tasks of the user to 4 * `processLimit` more than the
    /// machine has now.
    static void limitResources(std::size_t processLimit);

private:
    bool mapUser() const;

    bool _newUser;
    std::string _userMap;
    std::string _groupMap;
};

} // namespace Support
