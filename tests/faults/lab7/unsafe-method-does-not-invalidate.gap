# No request ever invalidates a stored response.
# caught by: lab7/post-invalidates-the-stored-response, lab7/put-and-delete-invalidate-stored-response
# seen in: 62 of 62

    // Fill in start: 7.10 invalidatedBy
    static_cast<void>(request);
    static_cast<void>(target);
    static_cast<void>(response);
    // Fill in end: 7.10
