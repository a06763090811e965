# The length is compared inexactly, so the last byte may be missing.
# caught by: lab8/entry-without-its-last-byte-is-a-miss

    // Fill in start: 8.4 isComplete
    return stored.head.bodyLength && *stored.head.bodyLength <= stored.length + 1;
    // Fill in end: 8.4
