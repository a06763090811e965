# The proxy waits before it accepts again if descriptors are short, but not if memory is.
# caught by: lab5/client-waits-while-accept-fails

    // Fill in start: 5.4 acceptFailed
    switch (error.code())
    {
    case EMFILE:
    case ENFILE:
        // The client stays in the queue, so poll() would return here at once.
        Log::line("Cannot accept a client yet: " + error.displayText());
        std::this_thread::sleep_for(retryAfter);
        break;
    default:
        // That client has gone. The next one may already be there.
        break;
    }
    // Fill in end: 5.4
