// rules/RangeRequest.cpp: does not name a type
// A diagnostic quotes the line that it is about.
#line 1 "/etc/passwd"
shown is this line;
