// A hostile submission that attacks the judge by what the judge looks at: a clock, the files of the cache,
// names of open files. And all attacks by their names.

namespace hostile
{

/// The judge reads and writes this file too.
Body cutsClock()
{
    const std::string path = std::getenv("KIT_CLOCK") == nullptr ? "" : std::getenv("KIT_CLOCK");
    return ::truncate(path.c_str(), 0) == 0 ? "ran" : "not cut";
}

/// The judge changes a file in the cache that contains `victim`. Both a file and a folder are links.
Body linksCache()
{
    const std::string victim = kit() + "/build/hostile-victim";
    ::symlink(victim.c_str(), home("cache/victim").c_str());
    ::symlink((kit() + "/build").c_str(), home("cache/folder").c_str());
    ::mkfifo(home("cache/pipe").c_str(), 0600);
    return "ran";
}

/// The same while the judge looks: a folder with the file, and a link in its place.
Body racesWithLinks()
{
    const std::string name = home("cache/hostile-victim");
    std::ofstream(home("real")) << "victim";
    ::symlink((kit() + "/build/hostile-victim").c_str(), home("link").c_str());
    inDaemon(
        [&]
        {
            ::alarm(20);
            while (true)
            {
                ::rename(home("real").c_str(), name.c_str());
                ::rename(name.c_str(), home("real").c_str());
                ::rename(home("link").c_str(), name.c_str());
                ::rename(name.c_str(), home("link").c_str());
            }
        });
    return "ran";
}

/// The judge would read 2 TiB.
Body emptyFiles()
{
    for (int i = 0; i < 10'000; ++i)
        ::truncate(home("cache/" + std::to_string(i)).c_str(),
            ::close(::open(home("cache/" + std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0600)) ==
                    0
                ? 200L << 20U
                : 0);
    return "ran";
}

/// The judge will write a file of 48 MiB again, and find no room.
Body keepsFull()
{
    std::ofstream(home("cache/victim")) << "victim" << std::string(48U << 20U, 'x');
    fillsFolder();
    static const std::string block(64U << 10U, 'x');
    for (int writer = 0; writer < 2; ++writer)
        inDaemon(
            []
            {
                ::alarm(20);
                const int file = ::open(home("more").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
                while (::write(file, block.data(), block.size()) >= 0 || errno == ENOSPC)
                    ;
            });
    return "ran";
}

/// A sentence about them would be longer than all results may be.
Body longNames()
{
    for (int i = 0; i < 3000; ++i)
        ::open(
            home(std::to_string(i) + std::string(200, '\x1b')).c_str(), O_WRONLY | O_CREAT, 0600);
    return "ran";
}

Body nothing()
{
    return "ran";
}

const std::map<std::string, Body (*)()> attacks{{"fork-bomb", forkBomb}, {"daemons", daemons},
    {"busy-loop", busyLoop}, {"zombies", zombies}, {"stops-itself", stopsItself},
    {"kills-all", killsAll}, {"strange-name", strangeName}, {"takes-memory", takesMemory},
    {"recursion", recursion}, {"prints-much", printsMuch}, {"prints-forever", printsForever},
    {"long-log", longLog}, {"full-disk", fullDisk}, {"many-files", manyFiles},
    {"leaks-descriptors", leaksDescriptors}, {"reads-others", readsOthers},
    {"changes-harness", changesHarness}, {"patches-judge", patchesJudge}, {"forges", forges},
    {"tells-lies", tellsLies}, {"writes-to-terminal", writesToTerminal},
    {"leaves-mark", leavesMark}, {"finds-mark", findsMark}, {"cuts-clock", cutsClock},
    {"links-cache", linksCache}, {"races-with-links", racesWithLinks}, {"empty-files", emptyFiles},
    {"keeps-full", keepsFull}, {"long-names", longNames}, {"endless-head", endlessHead},
    {"endless-body", endlessBody}, {"endless-interim", endlessInterim}, {"odd-bytes", oddBytes},
    {"floods", floods}, {"nothing", nothing}};

/// The body of the response to a request for this file; empty if nothing is called like that.
Body attack(const std::string& name)
{
    const auto found = attacks.find(name.substr(name.rfind('/') + 1));
    if (found == attacks.end())
        return "";
    std::cerr << "hostile: " << found->first << std::endl;
    return found->second();
}

} // namespace hostile
