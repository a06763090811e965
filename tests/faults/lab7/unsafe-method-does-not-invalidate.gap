# No request ever invalidates a stored response.
# caught by: lab7/a-post-makes-the-copy-invalid, lab7/put-and-delete-make-the-copy-invalid

    // Fill in start: 7.10 invalidatedBy
    static_cast<void>(request);
    static_cast<void>(target);
    static_cast<void>(response);
    // Fill in end: 7.10
