# When there is no room, the proxy stores nothing new.
# caught by: lab8/recently-used-response-is-not-evicted, lab8/evicts-unused-responses-in-arrival-order

    // Fill in start: 8.5 admit
    CacheIndex index(_folder);
    if (!index.isOpen() || size > mostForOne() || index.total() + size > _limit)
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
