// The new root is an empty file system in memory; the old one is seen in it until everything that is
// needed has been bound, and is then detached. Attributes of mounts are set with mount_setattr(2), which
// reaches the mounts below too.
#include "tests/box/OwnRoot.h"

#include "tests/support/FileDescriptor.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Support
{

namespace
{

namespace fs = std::filesystem;

constexpr const char* base = "/usr"; // a folder that exists; it is hidden only for a moment
constexpr const char* oldInBase = "/usr/.old";
constexpr const char* oldRoot = "/.old";

// As in linux/mount.h, which cannot be included together with sys/mount.h everywhere.
struct MountAttributes
{
    std::uint64_t set;
    std::uint64_t clear;
    std::uint64_t propagation;
    std::uint64_t user;
};
constexpr unsigned long readOnly = 0x1;
constexpr unsigned long noSetuid = 0x2;
constexpr unsigned long noDevices = 0x4;
constexpr unsigned long noPrograms = 0x8;
constexpr unsigned recursive = 0x8000;

bool setAttributes(const char* path, unsigned long attributes, unsigned flags)
{
    MountAttributes wanted{attributes, 0, 0, 0};
    return ::syscall(SYS_mount_setattr, AT_FDCWD, path, flags, &wanted, sizeof wanted) == 0;
}

bool exists(const std::string& path)
{
    std::error_code error;
    return !path.empty() && fs::exists(path, error);
}

} // namespace

OwnRoot::OwnRoot(const std::vector<std::string>& readable, const std::vector<std::string>& writable)
    : _folder(fs::current_path())
{
    addSystem();
    addFilesOfEtc();
    addDevices();
    addProc();
    for (const std::string& file : readable)
    {
        if (exists(file) && !fs::absolute(file).string().starts_with("/usr/"))
            bind(fs::absolute(file), readOnly | noSetuid | noDevices);
    }
    for (const std::string& path : writable)
    {
        if (exists(path))
            bind(fs::absolute(path), noSetuid | noDevices);
    }
    addParents(_folder + "/");
}

void OwnRoot::addSystem()
{
    bind("/usr", readOnly | noSetuid | noDevices);
    for (const char* path : {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"})
    {
        std::error_code error;
        if (fs::is_symlink(path, error))
            _steps.push_back({Step::Kind::Link, path, fs::read_symlink(path)});
        else if (exists(path))
            bind(path, readOnly | noSetuid | noDevices);
    }
    _steps.push_back({Step::Kind::Folder, "/tmp", ""});
}

void OwnRoot::addFilesOfEtc()
{
    _steps.push_back({Step::Kind::Folder, "/etc", ""});
    for (const char* name : {"ld.so.cache", "ld.so.conf", "ld.so.conf.d", "alternatives", "hosts",
             "resolv.conf", "host.conf", "gai.conf", "localtime", "services", "protocols"})
    {
        if (exists(std::string("/etc/") + name))
            bind(std::string("/etc/") + name, readOnly | noSetuid | noDevices);
    }
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    _steps.push_back({Step::Kind::File, "/etc/nsswitch.conf",
        "passwd: files\ngroup: files\nhosts: files dns\n"});
    _steps.push_back({Step::Kind::File, "/etc/passwd",
        "proxy:x:" + user + ":" + group +
            "::/:/usr/sbin/nologin\n"
            "nobody:x:65534:65534::/:/usr/sbin/nologin\n"});
    _steps.push_back(
        {Step::Kind::File, "/etc/group", "proxy:x:" + group + ":\nnogroup:x:65534:\n"});
}

void OwnRoot::addDevices()
{
    _steps.push_back({Step::Kind::Folder, "/dev", ""});
    for (const char* device :
        {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"})
    {
        if (exists(device))
            bind(device, noSetuid | noPrograms);
    }
    _steps.push_back({Step::Kind::Link, "/dev/fd", "/proc/self/fd"});
    _steps.push_back({Step::Kind::Link, "/dev/stdin", "/proc/self/fd/0"});
    _steps.push_back({Step::Kind::Link, "/dev/stdout", "/proc/self/fd/1"});
    _steps.push_back({Step::Kind::Link, "/dev/stderr", "/proc/self/fd/2"});
    _steps.push_back({Step::Kind::Folder, "/dev/shm", ""});
    _steps.push_back({Step::Kind::Memory, "/dev/shm", "size=64m,nr_inodes=1000,mode=1777"});
}

/// Some files there change the whole machine, and root may write to them without any capability.
void OwnRoot::addProc()
{
    bind("/proc", noSetuid | noDevices | noPrograms);
    for (const char* path : {"/proc/sys", "/proc/sysrq-trigger", "/proc/irq", "/proc/bus",
             "/proc/fs", "/proc/acpi", "/proc/scsi"})
    {
        if (exists(path))
            _steps.push_back({Step::Kind::Bind, path, path, readOnly, true});
    }
    for (const char* path : {"/proc/keys", "/proc/key-users", "/proc/kcore", "/proc/timer_list"})
    {
        if (exists(path))
            _steps.push_back({Step::Kind::Mask, path, "/dev/null", 0, true});
    }
}

void OwnRoot::addParents(const std::string& path)
{
    for (auto slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1))
        _steps.push_back({Step::Kind::Folder, path.substr(0, slash), ""});
}

void OwnRoot::bind(const std::string& path, unsigned long attributes)
{
    addParents(path);
    if (fs::is_directory(path))
        _steps.push_back({Step::Kind::Folder, path, ""});
    else
        _steps.push_back({Step::Kind::File, path, ""});
    // A symbolic link would lead into the new root.
    _steps.push_back({Step::Kind::Bind, path, oldRoot + fs::canonical(path).string(), attributes});
}

bool OwnRoot::enter() const
{
    if (::mount("tmpfs", base, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=1000,mode=755") !=
            0 ||
        ::mkdir(oldInBase, S_IRWXU) != 0 || ::syscall(SYS_pivot_root, base, oldInBase) != 0 ||
        ::chdir("/") != 0)
        return false;
    for (const Step& step : _steps)
    {
        if (!take(step) && !step.mayFail)
            return false;
    }
    return ::umount2(oldRoot, MNT_DETACH) == 0 && ::rmdir(oldRoot) == 0 &&
           setAttributes("/", readOnly, 0) && ::chdir(_folder.c_str()) == 0;
}

bool OwnRoot::take(const Step& step)
{
    const char* const path = step.path.c_str();
    const char* const what = step.what.c_str();
    switch (step.kind)
    {
    case Step::Kind::Folder:
        return ::mkdir(path, S_IRWXU | S_IRGRP | S_IXGRP | S_IROTH | S_IXOTH) == 0 ||
               errno == EEXIST || errno == EROFS;
    case Step::Kind::File:
    {
        const FileDescriptor file(::open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
            S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH));
        return file.open() && ::write(file.get(), what, step.what.size()) ==
                                  static_cast<ssize_t>(step.what.size());
    }
    case Step::Kind::Link:
        return ::symlink(what, path) == 0;
    case Step::Kind::Bind:
        return ::mount(what, path, nullptr, MS_BIND | MS_REC, nullptr) == 0 &&
               setAttributes(path, step.attributes, recursive);
    case Step::Kind::Mask:
        return ::mount(what, path, nullptr, MS_BIND, nullptr) == 0;
    case Step::Kind::Memory:
        return ::mount("tmpfs", path, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, what) == 0;
    }
    return false;
}

} // namespace Support
