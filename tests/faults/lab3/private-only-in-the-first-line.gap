# Only the first Cache-Control line is searched for private.
# caught by: lab3/honors-private-wherever-it-stands
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !response.fields.hasMember("Cache-Control", "no-store") &&
           !FieldList{{"Cache-Control", response.fields.find("Cache-Control").value_or("")}}.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
