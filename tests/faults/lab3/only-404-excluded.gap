# Every response except a 404 is stored.
# caught by: lab3/does-not-store-a-500, lab3/does-not-store-a-temporary-redirect
# seen in: 5 of 91
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return response.status != 404 && !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
