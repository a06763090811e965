# When there is no room, the proxy evicts everything.
# caught by: lab8/what-was-just-used-stays, lab8/what-came-first-goes-first

    // Fill in start: 8.5 admit
    Book book(_folder);
    if (!book.isOpen() || size > mostForOne() || !makeRoom(book, file, size))
        return false;
    if (book.total() + size > _limit - _limit / 4)
        while (dropOldest(book))
        {
        }
    const auto line = book.append({0, now(), file.lexically_relative(_folder).string()});
    if (!line)
        return false;
    const auto older = statusOf(file);
    publish();
    const auto status = statusOf(file);
    if (older)
        book.subtract(older->size);
    if (status)
        book.add(status->size);
    book.setInode(*line, status ? status->inode : 0);
    return true;
    // Fill in end: 8.5
