# Without free descriptors, the parent retries at once, again and again.
# caught by: lab5/does-not-busy-wait-without-free-descriptors

    // Fill in start: 5.4 acceptFailed
    if (error.code() == EMFILE)
        return;
    // Fill in end: 5.4
