# The size of an entry that has been replaced stays in the total.
# caught by: lab8/replaced-response-is-counted-once

    // Fill in start: 8.5 admit
    CacheIndex index(_folder);
    if (!index.isOpen() || size > mostForOne() || !makeRoom(index, file, size))
        return false;
    const auto line = index.append({0, fileTime(), nameIn(_folder, file)});
    if (!line)
        return false;
    publish();
    const auto status = statusOf(file);
    if (status)
        index.add(status->size);
    index.setInode(*line, status ? status->inode : 0);
    return true;
    // Fill in end: 8.5
