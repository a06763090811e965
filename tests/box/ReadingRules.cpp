// Landlock (landlock(7)) by system calls, as in tests/support/Confinement.cpp: a second set of rules.
// Both hold.
#include "tests/box/ReadingRules.h"

#include "tests/support/FileDescriptor.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr std::uint64_t toReadFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t toReadAll = toReadFiles | LANDLOCK_ACCESS_FS_READ_DIR;
// Each set of rules forbids it, whether it names it or not, except where a rule allows it.
constexpr std::uint64_t toMove = LANDLOCK_ACCESS_FS_REFER; // a file, to another folder
constexpr std::uint64_t toConnect = 1U << 1U;              // LANDLOCK_ACCESS_NET_CONNECT_TCP
constexpr int ruleForPort = 2;                             // LANDLOCK_RULE_NET_PORT

/// What a ruleset forbids, except where a rule allows it.
struct FilesAndPorts
{
    std::uint64_t files;
    std::uint64_t ports;
};

struct PortRule
{
    std::uint64_t rights;
    std::uint64_t port;
};

/// Returns true if there is no such file: nothing can be read there.
bool allowReading(const FileDescriptor& ruleset, const char* path, bool movingToo)
{
    const FileDescriptor file(::open(path, O_PATH | O_CLOEXEC));
    struct stat status
    {
    };
    if (!file.open() || ::fstat(file.get(), &status) != 0)
        return true;
    landlock_path_beneath_attr rule{};
    rule.allowed_access =
        S_ISDIR(status.st_mode) ? toReadAll | (movingToo ? toMove : 0) : toReadFiles;
    rule.parent_fd = file.get();
    return ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) ==
           0;
}

bool allowPort(const FileDescriptor& ruleset, std::uint16_t port)
{
    const PortRule rule{toConnect, port};
    return ::syscall(SYS_landlock_add_rule, ruleset.get(), ruleForPort, &rule, 0) == 0;
}

} // namespace

ReadingRules::ReadingRules(const std::vector<std::string>& readable,
    const std::vector<std::string>& writable, std::vector<std::uint16_t> ports)
    : _paths(readable), _writable(writable), _ports(std::move(ports))
{
    for (const char* path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32",
             "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives",
             "/etc/hosts", "/etc/nsswitch.conf", "/etc/resolv.conf", "/etc/host.conf",
             "/etc/gai.conf", "/etc/localtime", "/etc/services", "/etc/protocols", "/dev/null",
             "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"})
        _paths.emplace_back(path);
}

bool ReadingRules::enter() const
{
    const FilesAndPorts rules{toReadAll | toMove, toConnect};
    const FileDescriptor ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0)));
    if (!ruleset.open())
        return false;
    for (const std::string& path : _paths)
    {
        if (!path.empty() && !allowReading(ruleset, path.c_str(), false))
            return false;
    }
    for (const std::string& path : _writable)
    {
        if (!allowReading(ruleset, path.c_str(), true))
            return false;
    }
    for (const std::uint16_t port : _ports)
    {
        if (!allowPort(ruleset, port))
            return false;
    }
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

} // namespace Support
