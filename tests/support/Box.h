#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace Support
{

/// What a program under test is put into, beside what every supervisor does (Sandbox, Confinement).
/// `check` has none: a student tests a program of their own. The box of `judge` is in tests/box.
class Box
{
public:
    /// What one program is given.
    struct Contents
    {
        std::string program;                ///< a path, or a name that is found by PATH
        std::vector<std::string> libraries; ///< that it is started with
        std::vector<std::string>
            writable; ///< files and folders; those that do not exist are left out
        std::vector<std::uint16_t> ports; ///< to which it may connect
        bool inNamespace = false;         ///< of its own: it has its own processes and mounts
        bool supervised = true;           ///< from inside the box
    };

    /// The box of one program. It is made before the process is created, and used in the new process:
    /// only the constructor allocates memory.
    class Walls
    {
    public:
        Walls() = default;
        virtual ~Walls() = default;
        Walls(const Walls&) = delete;
        Walls& operator=(const Walls&) = delete;

        /// To be called while the process has its privileges. Returns false if that fails.
        [[nodiscard]] virtual bool enter() const = 0;

        /// To be called last, before the program starts. Returns false if that fails.
        [[nodiscard]] virtual bool close() const = 0;
    };

    Box() = default;
    virtual ~Box() = default;
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;

    /// To be called once, before the first program starts: finds out what the kernel permits. Throws
    /// std::runtime_error if that is too little for programs that nobody trusts. `unsafe`: then it does
    /// what it can.
    virtual void begin(bool unsafe) = 0;

    /// True if that is enough for programs that nobody trusts.
    [[nodiscard]] virtual bool isEnough() const = 0;

    /// One line about what the kernel permits.
    [[nodiscard]] virtual std::string description() const = 0;

    /// True if a program that cannot have a namespace of its own must not be started.
    [[nodiscard]] virtual bool needsNamespace() const = 0;

    /// Flags for clone(): the namespaces that the program gets beside those of every supervisor.
    [[nodiscard]] virtual int furtherNamespaces() const = 0;

    /// How much memory, in KiB, the processes of one program may use together.
    [[nodiscard]] virtual std::size_t mostMemory() const = 0;

    /// True if the folder of each program has a limited size.
    [[nodiscard]] virtual bool limitsFolders() const = 0;

    [[nodiscard]] virtual std::unique_ptr<Walls> walls(const Contents& contents) const = 0;

    /// The box of this program; nullptr if it has none.
    static Box* installed();
    static void install(Box* box);
};

} // namespace Support
