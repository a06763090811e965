# Every request is taken to have no body.
# caught by: lab4/body-is-not-parsed-as-a-request, lab4/content-length-and-chunked-cannot-smuggle

    // Fill in start: 4.3 requestBodyFraming
    return {request.line.method.empty() ? BodyEnd::connection : BodyEnd::none};
    // Fill in end: 4.3
