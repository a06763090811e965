# Children are reaped but never removed from the count, so in the end no client is let in.
# caught by: lab5/killed-child-makes-room-at-the-limit
# seen in: 3 of 20

    // Fill in start: 5.3 reap
    while (::waitpid(-1, nullptr, WNOHANG) > 0)
        continue;
    // Fill in end: 5.3
