# Running out of descriptors ends the server.
# caught by: lab5/waits-where-no-descriptor-is-left, lab5/serves-on-where-no-descriptor-is-left

    // Fill in start: 5.4 acceptFailed
    error.rethrow();
    // Fill in end: 5.4
