# Any word of Cache-Control that contains private is taken for it.
# caught by: lab3/ignores-words-like-no-store
# in the starter of lab: 4

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !response.fields.hasMember("Cache-Control", "no-store") &&
           response.fields.find("Cache-Control").value_or("").find("private") == std::string::npos;
    // Fill in end: 3.2
