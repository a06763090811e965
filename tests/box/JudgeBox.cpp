// Which defences there are is found by trying them.
#include "tests/box/JudgeBox.h"

#include "tests/box/OwnRoot.h"
#include "tests/box/ReadingRules.h"
#include "tests/support/Confinement.h"
#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"
#include "tests/support/Supervisor.h"

#include <Poco/Exception.h>
#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sched.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr std::size_t mostMemoryOfAll = 1024 * 1024; // KiB, together
constexpr rlim_t mebibyte = 1024 * 1024;

struct Limit
{
    __rlimit_resource resource;
    rlim_t most;
};

/// Of one process. The proxies of the plays need far less.
constexpr Limit limits[] = {
    {RLIMIT_AS, 4096 * mebibyte}, // each thread reserves 72 MiB without using them
    {RLIMIT_FSIZE, 256 * mebibyte},
    {RLIMIT_STACK, 8 * mebibyte},
    {RLIMIT_CPU, 300}, // seconds
    {RLIMIT_NOFILE, 4096},
    {RLIMIT_MEMLOCK, 64 * 1024},
    {RLIMIT_MSGQUEUE, 0},
    {RLIMIT_NICE, 0},
    {RLIMIT_RTPRIO, 0},
};

bool isForbidden(const char* name)
{
    return std::getenv(name) != nullptr;
}

bool lowerLimits()
{
    for (const Limit& each : limits)
    {
        rlimit limit{};
        ::getrlimit(each.resource, &limit);
        limit.rlim_max = std::min(limit.rlim_max, each.most);
        limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
        if (::setrlimit(each.resource, &limit) != 0)
            return false;
    }
    return true;
}

/// If memory runs out, the kernel ends these processes first.
bool offerForKilling()
{
    ::prctl(PR_SET_DUMPABLE, 1); // otherwise this file belongs to root
    const FileDescriptor file(::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC));
    return file.open() && ::write(file.get(), "1000", 4) == 4;
}

class JudgeWalls : public Box::Walls
{
public:
    JudgeWalls(std::optional<OwnRoot> root, std::optional<ReadingRules> reading,
        const CallFilter* filter, bool limited)
        : _root(std::move(root)), _reading(std::move(reading)), _filter(filter), _limited(limited)
    {
    }

    bool enter() const override
    {
        return offerForKilling() && (!_root || _root->enter()) && (!_limited || lowerLimits());
    }

    bool close() const override
    {
        return (!_reading || _reading->enter()) && (_filter == nullptr || _filter->install());
    }

private:
    std::optional<OwnRoot> _root;
    std::optional<ReadingRules> _reading;
    const CallFilter* _filter;
    bool _limited;
};

} // namespace

void JudgeBox::begin(bool unsafe)
{
    const bool namespaces = !isForbidden("KIT_NO_NAMESPACE");
    const bool network =
        namespaces && !isForbidden("KIT_NO_NETWORK_NAMESPACE") && !_without.network;
    if (!_without.folder)
        makeFolder();
    if (namespaces)
        _surroundings.emplace(OwnSurroundings::Wanted{network, _folder ? _folder->path() : ""});
    _filter.emplace(CallFilter::Refused{!hasNetwork(), !namespaces});
    _hasRoot = namespaces && rootWorks();
    if (!_hasRoot && namespaces)
        _filter.emplace(CallFilter::Refused{!hasNetwork(), true});
    if (!isEnough() && !unsafe)
        throw std::runtime_error(
            "This machine cannot confine a proxy: it permits no namespaces, and has no Landlock of "
            "Linux 6.12 or later. So nothing is judged. Use another machine, or a container that "
            "permits user namespaces; --unsafe judges here, and the results prove nothing.");
}

void JudgeBox::makeFolder()
{
    _folder.emplace(environment("TMPDIR", "/tmp"), "kit-judge");
    ::setenv("TMPDIR", _folder->path().c_str(), 1);
}

/// A program is started, so everything is tried.
bool JudgeBox::rootWorks() const
{
    try
    {
        const Supervisor supervisor({"/usr/bin/env"}, {}, {64, std::vector<std::string>()});
        return supervisor.inNamespace();
    }
    catch (const Poco::Exception&)
    {
        return false;
    }
}

char JudgeBox::rung() const
{
    if (_hasRoot && hasNetwork())
        return 'A';
    return Confinement::isolatesProcesses() ? 'C' : 'D';
}

std::string JudgeBox::description() const
{
    std::string text = std::string(1, rung()) + ":";
    if (_hasRoot)
        text += " own processes, own root,";
    if (hasNetwork())
        text += " own network,";
    if (limitsFolders())
        text += " folders of limited size,";
    if (Confinement::isComplete())
        text += std::string(" Landlock (writing") +
                (Confinement::isolatesProcesses() ? ", signals" : "") +
                (rung() == 'C' ? ", reading, TCP)," : "),");
    return text + " seccomp, limits";
}

int JudgeBox::furtherNamespaces() const
{
    return CLONE_NEWIPC | CLONE_NEWUTS;
}

std::size_t JudgeBox::mostMemory() const
{
    return _without.memory ? 0 : mostMemoryOfAll;
}

std::unique_ptr<Box::Walls> JudgeBox::walls(const Contents& contents) const
{
    std::vector<std::string> readable = contents.libraries;
    if (contents.program.find('/') != std::string::npos)
        readable.push_back(contents.program);
    std::optional<OwnRoot> root;
    std::optional<ReadingRules> reading;
    if (contents.inNamespace && !_without.root)
        root.emplace(readable, contents.writable);
    const bool isOpen = !contents.inNamespace || !hasNetwork();
    // A supervisor obeys the same rules, and counts processes. The memory, the environment and the
    // descriptors of a process outside are closed anyway to a program with such rules.
    if (contents.supervised)
        readable.emplace_back("/proc");
    if (contents.inNamespace)
        readable.emplace_back("/dev/shm"); // its own
    if (isOpen && Confinement::isolatesProcesses() && !_without.reading)
        reading.emplace(readable, contents.writable, contents.ports);
    return std::make_unique<JudgeWalls>(std::move(root), std::move(reading),
        _filter && !_without.calls ? &*_filter : nullptr, !_without.limits);
}

} // namespace Support
