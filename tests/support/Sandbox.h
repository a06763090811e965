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
    /// To be constructed before the process is created: looks up the user and the group. `hosts`:
    /// the file that the program finds at /etc/hosts; empty: the machine's.
    explicit Sandbox(std::string hosts);

    /// The flags for clone() that enter() requires. Without root a user namespace is needed too.
    int cloneFlags() const;

    /// Completes the new namespaces. Returns false if the kernel does not permit it.
    bool enter() const;

    /// Leaves exactly these descriptors open: standard input (empty), output and error, and
    /// `reports` as descriptor 3. Returns false if that fails.
    static bool arrangeDescriptors(int reports, int out, int err);

    /// How many tasks a program may have that may keep `processLimit` processes: the others are
    /// ending, or have ended and have not been reaped, or are helpers of a sanitizer.
    static constexpr std::size_t mostTasks(std::size_t processLimit) { return 4 * processLimit; }

    /// Forbids core dumps, and limits the tasks of the user to mostTasks() more than the machine has
    /// now.
    static void limitResources(std::size_t processLimit);

private:
    bool mapUser() const;

    std::string _hosts;
    bool _newUser;
    std::string _userMap;
    std::string _groupMap;
};

} // namespace Support
