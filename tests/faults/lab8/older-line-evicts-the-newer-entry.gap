# The line of an entry that has been replaced evicts its replacement.
# caught by: lab8/replaced-response-keeps-its-new-place

    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status)
        return true;
    const bool isOwn = line->inode == 0 || line->inode == status->inode;
    if (isOwn && status->changedAt > line->usedAt)
        return index.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Evicted from the cache: " + line->file);
    removeOwnFile(file);
    index.subtract(status->size);
    return true;
    // Fill in end: 8.6
