// Landlock (landlock(7)) by system calls: the C library has no functions for it, and the header of
// the system may be older than the kernel.
#include "tests/support/Confinement.h"

#include "tests/support/FileDescriptor.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Support
{

namespace
{

// The versions of Landlock's interface from which on it can forbid these things. Before the first
// one, no file could be renamed from one folder to another, as a cache does.
constexpr long withRenaming = 2;
constexpr long withTruncating = 3;
constexpr long withSignals = 6;

constexpr std::uint64_t truncating = 1U << 14U;
constexpr std::uint64_t toFiles = LANDLOCK_ACCESS_FS_WRITE_FILE | truncating;
constexpr std::uint64_t toFolders = LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                    LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                    LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
constexpr std::uint64_t abstractSockets = 1U << 0U;
constexpr std::uint64_t signals = 1U << 1U;

/// What a ruleset forbids, except where a rule allows it. Older kernels know only the first member.
struct Ruleset
{
    std::uint64_t files;
    std::uint64_t ports;
    std::uint64_t scopes; ///< what reaches no process outside
};

/// 0 if there is no Landlock.
long landlockVersion()
{
    if (std::getenv("KIT_NO_LANDLOCK") != nullptr)
        return 0;
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version < withRenaming ? 0 : version;
}

std::uint64_t forbidden(long version)
{
    return (toFiles | toFolders) & ~(version < withTruncating ? truncating : 0);
}

/// Returns true if there is no such file: nothing can be written to it.
bool allow(const FileDescriptor& ruleset, const char* path, std::uint64_t rights)
{
    const FileDescriptor file(::open(path, O_PATH | O_CLOEXEC));
    struct stat status
    {
    };
    if (!file.open() || ::fstat(file.get(), &status) != 0)
        return true;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = S_ISDIR(status.st_mode) ? rights : rights & toFiles;
    rule.parent_fd = file.get();
    return ::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) ==
           0;
}

bool dropCapabilities()
{
    // Root gets back at exec() what is in the bounding set; only root may remove it there.
    for (unsigned long capability = 0; ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0;)
        ++capability;
    ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
    return ::syscall(SYS_capset, &header, none.data()) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

} // namespace

Confinement::Confinement(std::vector<std::string> writable, bool sharesMemory)
    : _writable(std::move(writable))
{
    // Without these, many programs do not start.
    for (const char* device : {"/dev/null", "/dev/zero", "/dev/full", "/dev/tty"})
        _writable.emplace_back(device);
    if (sharesMemory)
        _writable.emplace_back("/dev/shm");
}

bool Confinement::enter() const
{
    return dropCapabilities() && (landlockVersion() == 0 || forbidWriting());
}

bool Confinement::isComplete()
{
    return landlockVersion() >= withTruncating;
}

bool Confinement::isolatesProcesses()
{
    return landlockVersion() >= withSignals;
}

bool Confinement::forbidWriting() const
{
    const long version = landlockVersion();
    const std::uint64_t files = forbidden(version);
    const bool hasScopes = version >= withSignals;
    const Ruleset rules{files, 0, hasScopes ? abstractSockets | signals : 0};
    const FileDescriptor ruleset(static_cast<int>(::syscall(
        SYS_landlock_create_ruleset, &rules, hasScopes ? sizeof rules : sizeof rules.files, 0)));
    if (!ruleset.open())
        return false;
    for (const std::string& path : _writable)
    {
        if (!allow(ruleset, path.c_str(), files))
            return false;
    }
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

} // namespace Support
