# Every response with a status of 2xx is stored.
# caught by: lab3/does-not-store-any-other-status
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status / 100 == 2 && !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
