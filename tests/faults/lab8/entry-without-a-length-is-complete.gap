# An entry whose length was never written counts as complete.
# caught by: lab8/entry-of-before-a-power-failure-is-a-miss

    // Fill in start: 8.4 isComplete
    return !stored.head.bodyLength || stored.head.bodyLength == stored.length;
    // Fill in end: 8.4
