# The parent serves each client itself and forks nothing, so the others wait for a slow one.
# caught by: lab5/slow-sender-does-not-block-others, lab5/serves-a-client-while-another-waits

    // Fill in start: 5.2 start
    work();
    static_cast<void>(prepare);
    // Fill in end: 5.2
