# The whole head is searched for no-store and private, not only Cache-Control.
# caught by: lab3/honors-the-no-store-directive, lab3/looks-for-directives-only-in-cache-control
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    const std::string head = formatResponseHead(response);
    return response.status == 200 && head.find("no-store") == std::string::npos &&
           head.find("private") == std::string::npos;
    // Fill in end: 3.2
