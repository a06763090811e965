# The directive private is ignored.
# caught by: lab3/honors-the-private-directive
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !response.fields.hasMember("Cache-Control", "no-store");
    // Fill in end: 3.2
