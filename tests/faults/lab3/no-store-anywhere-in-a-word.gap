# Any word of Cache-Control that contains no-store is taken for it.
# caught by: lab3/ignores-words-like-no-store
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && response.fields.find("Cache-Control").value_or("").find("no-store") == std::string::npos &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
