# The proxy publishes every response, so the cache grows without bound.
# caught by: lab8/enforces-the-cache-size-limit, lab8/evicts-unused-responses-in-arrival-order, lab8/size-limit-survives-a-restart
# seen in: 42 of 42

    // Fill in start: 8.5 admit
    CacheIndex index(_folder);
    if (!index.isOpen())
        return false;
    const auto line = index.append({0, fileTime(), nameIn(_folder, file)});
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
