# The proxy locks the file and closes it, which ends the lock, so every process fetches.
# caught by: lab8/two-ask-and-c-is-asked-once, lab8/five-ask-and-c-is-asked-once

    // Fill in start: 8.1 begin
    static_cast<void>(&CollapsedFetch::removeLeftover);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0 && !lockFile(descriptor))
    {
        ::close(descriptor);
        return nullptr;
    }
    static_cast<void>(hasName(descriptor, file));
    ::close(descriptor);
    return std::unique_ptr<CollapsedFetch>(new CollapsedFetch(file, -1));
    // Fill in end: 8.1
