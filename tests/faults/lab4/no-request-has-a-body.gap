# Every request is taken to have no body.
# caught by: lab4/a-body-is-no-request, lab4/a-length-beside-chunks-smuggles-nothing

    // Fill in start: 4.3 requestBodyFraming
    return {request.line.method.empty() ? BodyEnd::connection : BodyEnd::none};
    // Fill in end: 4.3
