# Only responses with a Content-Length are stored, none in chunks or ended by the connection.
# caught by: lab3/answers-a-client-of-http-1-0-from-the-copy, lab3/keeps-what-came-in-chunks, lab3/keeps-what-ended-with-the-connection
# in the starter of lab: 7

    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && response.fields.find("Content-Length") &&
           !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
