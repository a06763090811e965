# Without free descriptors, the parent retries at once, again and again.
# caught by: lab5/waits-where-no-descriptor-is-left

    // Fill in start: 5.4 acceptFailed
    if (error.code() == EMFILE)
        return;
    // Fill in end: 5.4
