# Looks up and stores under the same key whatever the method.
# caught by: lab3/answers-head-without-the-body-of-the-copy, lab3/keeps-no-answer-to-head-for-get

    // Fill in start: 3.1 cacheKey
    static_cast<void>(method);
    return "http://" + target.authority() + target.path;
    // Fill in end: 3.1
