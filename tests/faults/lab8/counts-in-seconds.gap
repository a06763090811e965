# The proxy compares whole seconds, so an entry used in the same second counts as unused.
# caught by: lab8/recently-used-response-is-not-evicted

    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status || (line->inode != 0 && line->inode != status->inode))
        return true; // It is gone, or a newer file with a line of its own is in its place.
    if (status->changedAt / 1'000'000'000 > line->usedAt / 1'000'000'000)
        return index.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    index.subtract(status->size);
    return true;
    // Fill in end: 8.6
