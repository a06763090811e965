# Only the first Cache-Control line is searched for no-store.
# caught by: lab3/honors-no-store-wherever-it-stands
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !FieldList{{"Cache-Control", response.fields.find("Cache-Control").value_or("")}}.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
