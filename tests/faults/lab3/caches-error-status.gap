# Keeps responses of every status.
# caught by: ?

    // Fill in start: 3.2 mayBeStored
    return !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
