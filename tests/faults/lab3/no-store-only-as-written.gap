# The whole value of Cache-Control is compared with no-store and private, case included.
# caught by: lab3/honors-the-private-directive, lab3/honors-the-no-store-directive
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    const auto value = response.fields.find("Cache-Control");
    return response.status == 200 && value != "no-store" && value != "private";
    // Fill in end: 3.2
