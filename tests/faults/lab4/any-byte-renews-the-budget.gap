# Each byte gives the client its whole time again, however slowly the bytes come.
# caught by: lab4/slow-request-body-times-out, lab4/slow-chunked-request-body-times-out

// Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
    if (_bytes > 0)
        renew();
// Fill in end: 4.5
