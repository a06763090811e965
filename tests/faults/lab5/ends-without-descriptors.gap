# Running out of descriptors ends the server.
# caught by: lab5/does-not-busy-wait-without-free-descriptors, lab5/finishes-response-without-free-descriptors

    // Fill in start: 5.4 acceptFailed
    error.rethrow();
    // Fill in end: 5.4
