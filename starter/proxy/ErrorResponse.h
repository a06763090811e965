#pragma once

#include "FillIn.h"
#include "http/RequestLine.h"
#include "net/Connection.h"

#include <stdexcept>
#include <string>

/// Stops the work on a request: B answers with this status itself. `what()` is the sentence that
/// tells the person at A why.
class ErrorResponse : public std::runtime_error
{
public:
    ErrorResponse(int status, const std::string& why) : std::runtime_error(why), _status(status) {}
    int status() const { return _status; }

private:
    int _status;
};

/// Sends it: the status, and the sentence as plain text. The answer to HEAD has no body (RFC 9110
/// section 9.3.2).
void sendError(Connection& client, const std::string& requestMethod, const ErrorResponse& error);

/// Says in the browser which gap is blank. It uses nothing that could itself be a gap.
void sendNotFilledIn(Connection& client, const NotFilledIn& gap);
