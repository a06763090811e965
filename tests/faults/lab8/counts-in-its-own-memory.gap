# Each process counts a total of its own, in its memory and from zero.
# caught by: lab8/enforces-the-cache-size-limit, lab8/size-limit-survives-a-restart

    // Fill in start: 8.5 admit
    static std::uint64_t total = 0;
    CacheIndex index(_folder);
    if (!index.isOpen() || size > mostForOne())
        return false;
    while (total > _limit - size)
        if (!dropOldest(index))
            return false;
    if (!index.append({0, fileTime(), nameIn(_folder, file)}))
        return false;
    publish();
    if (const auto status = statusOf(file))
        total += status->size;
    return true;
    // Fill in end: 8.5
