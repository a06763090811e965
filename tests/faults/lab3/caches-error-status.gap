# Responses are stored whatever their status.
# caught by: lab3/does-not-store-a-404, lab3/does-not-store-a-500, lab3/does-not-store-a-temporary-redirect
# seen in: 50 of 91
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
