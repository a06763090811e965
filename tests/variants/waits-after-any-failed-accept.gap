# The parent waits a moment after every failed accept, whatever the reason.
# may differ: timing (small delays)

    // Fill in start: 5.4 acceptFailed
    Log::line("Cannot accept a client: " + error.displayText());
    std::this_thread::sleep_for(retryAfter / 2);
    // Fill in end: 5.4
