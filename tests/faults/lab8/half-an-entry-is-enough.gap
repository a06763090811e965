# An entry that has anything of its body counts as complete.
# caught by: lab8/entry-cut-in-the-middle-is-a-miss, lab8/entry-without-its-last-byte-is-a-miss

    // Fill in start: 8.4 isComplete
    return stored.length > 0;
    // Fill in end: 8.4
