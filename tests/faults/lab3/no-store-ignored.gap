# The directive no-store is ignored.
# caught by: lab3/honors-the-no-store-directive
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
