# Waits a moment after every accept that has failed, whatever the reason.
# correct behaviours: timing (small delays)

    // Fill in start: 5.4 acceptFailed
    Log::line("Cannot accept a client: " + error.displayText());
    std::this_thread::sleep_for(retryAfter / 2);
    // Fill in end: 5.4
