# The proxy exits with the status that a shell reports for a program killed by SIGTERM.
# caught by: lab5/stops-at-once-without-clients, lab5/finishes-its-response-before-exiting

    // Fill in start: 5.5 drain
    askToStop();
    while (::waitpid(-1, nullptr, 0) > 0)
        continue;
    ::_exit(128 + SIGTERM);
    // Fill in end: 5.5
