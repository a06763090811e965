# No header fields are written, neither Content-Type nor Content-Length.
# caught by: lab1/answers-head-without-a-body, lab1/ignores-the-query-when-finding-a-file, lab1/content-type-matches-the-file

    // Fill in start: 1.5 formatResponseHead
    return "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n\r\n";
    // Fill in end: 1.5
