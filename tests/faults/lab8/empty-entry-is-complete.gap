# An entry without any body counts as complete.
# caught by: lab8/entry-without-its-body-is-a-miss

    // Fill in start: 8.4 isComplete
    return stored.length == 0 || stored.head.bodyLength == stored.length;
    // Fill in end: 8.4
