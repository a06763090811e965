#pragma once

#include "client/RootFile.h"
#include "http/MessageHead.h"
#include "net/Connection.h"
#include "response/ResponseWriter.h"

namespace proxy
{

/// The responses that the proxy generates without asking anyone: files, OPTIONS and TRACE.
class LocalAnswer
{
public:
    /// All must outlive it.
    LocalAnswer(Connection& client, const RequestHead& request, ResponseWriter& response)
        : _client(client), _request(request), _response(response)
    {
    }

    /// Answers any request for a file that exists: OPTIONS with the allowed methods, GET and HEAD
    /// with answerWithFile(). Throws ErrorResponse 405 for any other method (RFC 9110
    /// section 15.5.6), and std::runtime_error if the file becomes shorter while it is sent.
    void answerForFile(RootFile& file);
    /// Answers OPTIONS for a file, or for the proxy as a whole.
    void answerOptions();
    /// Answers TRACE with the request as it was received, except for the fields that are secret.
    void answerTrace();

private:
    /// Answers with a file: 200, Content-Type by the suffix of its name, Content-Length in bytes
    /// (`_response.sendHead` sends the head), and then every byte of the file unchanged. For HEAD
    /// only the head (RFC 9110 section 9.3.2). The file may be larger than the memory. Throws
    /// ErrorResponse with status 404 if the file cannot be read.
    void answerWithFile(RootFile& file);

    Connection& _client;
    const RequestHead& _request;
    ResponseWriter& _response;
};

} // namespace proxy
