# The oldest entry is evicted first, whether it has been used or not.
# caught by: lab8/recently-used-response-is-not-evicted

    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status || (line->inode != 0 && line->inode != status->inode))
        return true; // It is gone, or a newer file with a line of its own is in its place.
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    index.subtract(status->size);
    return true;
    // Fill in end: 8.6
