# Reads the copy line by line, as text, and adds the line ends itself.
# caught by: ?

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseWriter client(_client, _request.line);
    client.begin(stored.head, {BodyEnd::length, stored.length});
    std::string line;
    while (std::getline(stored.body, line))
        client.write(line.substr(0, line.find('\0')) + "\n");
    client.finish();
    // Fill in end: 3.7
