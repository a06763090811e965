# Only responses with a Content-Length are stored, none in chunks or ended by the connection.
# caught by: lab3/stored-response-to-http-1-0-is-not-chunked, lab3/stores-a-chunked-response, lab3/stores-a-close-delimited-response
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && response.fields.find("Content-Length") &&
           !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
