# There is one lock for all fetches, so a slow page holds up the others.
# caught by: lab8/two-pages-do-not-wait-for-each-other, lab8/two-hosts-do-not-share

    // Fill in start: 8.1 begin
    const auto lock = folder / "lock";
    const int descriptor = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    while (!lockFile(descriptor) || !hasName(descriptor, lock))
    {
        timespec moment{0, 1'000'000};
        ::nanosleep(&moment, nullptr);
    }
    removeLeftover(folder, descriptor);
    return std::unique_ptr<CollapsedFetch>(new CollapsedFetch(lock, descriptor));
    // Fill in end: 8.1
