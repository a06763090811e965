# A line whose file is gone is subtracted once more.
# caught by: lab8/invalidated-response-makes-room

    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status)
    {
        index.subtract(30000);
        return true;
    }
    if (line->inode != 0 && line->inode != status->inode)
        return true;
    if (status->changedAt > line->usedAt)
        return index.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Evicted from the cache: " + line->file);
    removeOwnFile(file);
    index.subtract(status->size);
    return true;
    // Fill in end: 8.6
