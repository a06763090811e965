// A hostile submission that takes more than it may have: memory, room on the disk, output, descriptors.

namespace hostile
{

Body takesMemory()
{
    for (int i = 0; i < 64; ++i)
        ::mmap(nullptr, 64U << 20U, PROT_READ | PROT_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    return "ran";
}

int recurse(volatile int depth)
{
    volatile char room[4096];
    room[0] = static_cast<char>(depth);
    return depth > 1'000'000 ? 0 : recurse(depth + 1) + room[0];
}

Body recursion()
{
    return std::to_string(recurse(0));
}

Body printsMuch()
{
    for (int i = 0; i < 100; ++i)
        std::cout << std::string(1U << 20U, '#') << std::flush;
    return "ran";
}

Body printsForever()
{
    ::alarm(120);
    while (true)
        std::cerr << std::string(64U << 10U, '#');
}

Body longLog()
{
    ::signal(SIGXFSZ, SIG_DFL);
    std::ofstream log(home("log"));
    for (int i = 0; i < 300; ++i)
        log << std::string(1U << 20U, '#') << std::flush;
    return "ran";
}

/// Fills its folder, and asks for another line in it.
void fillsFolder()
{
    static const std::string block(1U << 20U, '#');
    for (int i = 0; i < 12; ++i)
    {
        std::ofstream file(home("large-" + std::to_string(i)));
        for (int j = 0; j < 128; ++j)
            file << block << std::flush;
    }
}

Body fullDisk()
{
    fillsFolder();
    throw std::runtime_error("The disk is full.");
}

Body manyFiles()
{
    for (int i = 0; i < 30'000; ++i)
        ::close(::open(home(std::to_string(i)).c_str(), O_WRONLY | O_CREAT, 0600));
    throw std::runtime_error("There is no inode left.");
}

Body leaksDescriptors()
{
    while (::open("/dev/null", O_RDONLY) != -1)
        ;
    return "ran";
}

} // namespace hostile
