# Without free descriptors, the parent sleeps for a minute and reacts to nothing meanwhile.
# caught by: lab5/does-not-busy-wait-without-free-descriptors

    // Fill in start: 5.4 acceptFailed
    if (error.code() == EMFILE || error.code() == ENFILE)
        std::this_thread::sleep_for(std::chrono::minutes(1));
    // Fill in end: 5.4
