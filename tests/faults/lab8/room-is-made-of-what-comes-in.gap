# To make room, the proxy also removes responses that are still being written.
# caught by: lab8/arriving-response-is-not-evicted

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
    std::error_code ignored;
    for (const auto& temporaryFile : std::filesystem::directory_iterator(_folder / "incoming", ignored))
        std::filesystem::remove(temporaryFile.path(), ignored);
    Log::line("Removed from the cache: " + line->file);
    ::unlink(file.c_str());
    index.subtract(status->size);
    return true;
    // Fill in end: 8.6
