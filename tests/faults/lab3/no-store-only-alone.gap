# Only a Cache-Control field that says nothing but no-store is heeded.
# caught by: lab3/honors-no-store-wherever-it-stands
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && response.fields.find("Cache-Control").value_or("") != "no-store" &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
