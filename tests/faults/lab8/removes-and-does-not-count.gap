# The proxy removes the file, but does not subtract its size from the total.
# caught by: lab8/evicts-unused-responses-in-arrival-order

    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status || (line->inode != 0 && line->inode != status->inode))
        return true; // It is gone, or a newer file with a line of its own is in its place.
    if (status->changedAt > line->usedAt)
        return index.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    return true;
    // Fill in end: 8.6
