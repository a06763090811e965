#pragma once

#include "FillIn.h"
#include "http/FieldList.h"
#include "net/Connection.h"
#include "response/ResponseWriter.h"

#include <stdexcept>
#include <string>

namespace proxy
{

/// Stops the work on a request: the proxy itself answers with this status. `what()` is the sentence
/// that tells the person at the client why.
class ErrorResponse : public std::runtime_error
{
public:
    /// `fields` are sent with the response.
    ErrorResponse(int status, const std::string& why, FieldList fields = {})
        : std::runtime_error(why), _status(status), _fields(std::move(fields))
    {
    }
    int status() const { return _status; }
    const FieldList& fields() const { return _fields; }

private:
    int _status;
    FieldList _fields;
};

/// Sends it: the status, its fields, and the sentence as plain text.
void sendError(ResponseWriter& client, const ErrorResponse& error);

/// Tells the client which gap is blank. It uses nothing that could itself be a gap.
void sendNotFilledIn(Connection& client, const NotFilledIn& gap) noexcept;

} // namespace proxy
