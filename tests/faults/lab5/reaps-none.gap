# Children are never reaped, so each of them remains a zombie.
# caught by: lab5/leaves-no-zombie

    // Fill in start: 5.3 reap
    // Fill in end: 5.3
