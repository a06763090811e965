# The start removes every file in incoming, also one that is being written.
# caught by: lab8/second-proxy-leaves-work-under-way-alone

    // Fill in start: 8.7 sweep
    for (const fs::path& file : files)
        removeOwnFile(file);
    // Fill in end: 8.7
