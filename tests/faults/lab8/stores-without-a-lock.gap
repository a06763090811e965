# If the index cannot be locked, the response is stored all the same, and not counted.
# caught by: lab8/stores-nothing-without-locks

    // Fill in start: 8.5 admit
    CacheIndex index(_folder);
    if (!index.isOpen())
    {
        publish();
        return true;
    }
    const bool hasRoom = makeRoom(index, file, size);
    const IndexLine added{0, fileTime(), nameIn(_folder, file)};
    const auto line = hasRoom ? index.append(added) : std::nullopt;
    if (!line)
        return false;
    const auto older = statusOf(file);
    publish();
    const auto status = statusOf(file);
    if (older)
        index.subtract(older->size);
    if (status)
        index.add(status->size);
    index.setInode(*line, status ? status->inode : 0);
    return true;
    // Fill in end: 8.5
