# The statuses that are not stored are listed; those that the list forgets are.
# caught by: lab3/does-not-store-any-other-status
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return (response.status != 404 && response.status != 500 && response.status != 503) && !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
