# The proxy never keeps a connection open.
# caught by: lab6/keeps-the-client-connection-open, lab6/answers-pipelined-requests-in-order

    // Fill in start: 6.2 keepsConnection
    return version.empty() && fields.find("Connection");
    // Fill in end: 6.2
