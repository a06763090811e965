# The start removes one leftover, and leaves the others.
# caught by: lab8/start-removes-what-a-killed-process-left

    // Fill in start: 8.7 sweep
    for (const fs::path& file : files)
    {
        const FileDescriptor descriptor = openOwnFile(file, O_RDWR);
        if (descriptor && lockFile(descriptor.get()) == LockResult::locked)
        {
            removeOwnFile(file);
            return;
        }
    }
    // Fill in end: 8.7
