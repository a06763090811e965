# On a hit, the head is sent and the body is forgotten.
# caught by: lab3/answers-the-second-request-from-the-cache
# seen in: 3 of 91

    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    ResponseWriter& client = _response;
    client.begin(stored.head, {BodyEnd::length, stored.length});
    client.finish();
    // Fill in end: 3.7
