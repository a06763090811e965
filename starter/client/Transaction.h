#pragma once

#include "FillIn.h"
#include "Services.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "origin/RequestSender.h"
#include "response/Failure.h"
#include "response/ResponseWriter.h"

#include <filesystem>
#include <string_view>

namespace proxy
{

/// What is to happen with A's connection after a request.
enum class ConnectionFate
{
    nextRequest, ///< it is kept for another one
    end,         ///< all has been said
    abort,       ///< the response was broken off, and A must see that
};

/// One request of one client, from its first byte to the end of the response. This is the only
/// place where exceptions become status codes.
class Transaction
{
public:
    /// Both must outlive the transaction.
    Transaction(Connection& client, const Services& services);

    /// Receives the request, and answers it. Throws nothing: whatever goes wrong is told to A,
    /// where A can still hear it, and to the log.
    ConnectionFate run() noexcept;

private:
    void receive();
    void answer();
    /// Answers a request for a path of our own: `/name`, `/host/path`.
    void answerPath(std::string_view path);
    /// Answers OPTIONS for a file here, or for the proxy as a whole.
    void answerOptions();
    /// Answers TRACE: the request, as it came, but for what only A and C are to know.
    void answerTrace();

    /// Answers with a file: 200, Content-Type by the file's suffix, Content-Length in bytes
    /// (`_response.sendHead` sends the head), and then every byte of the file as it is. For HEAD
    /// the head alone (RFC 9110 section 9.3.2). The file may be larger than the memory.
    /// Throws ErrorResponse with status 404 if the file cannot be read.
    void answerWithFile(const std::filesystem::path& path);

    /// Answers with what C says, or with a copy of what it has said before.
    void forward(const RequestTarget& target);
    void openTunnel();
    /// Whether the target, in absolute form, is on this proxy itself.
    bool isHere(const RequestTarget& target) const;

    /// Says to A what went wrong: the exception that is being handled.
    ConnectionFate tellClient();

    Connection& _client;
    const Services& _services;
    RequestHead _request;
    Peer _talkingTo = Peer::client; ///< who is to blame if something goes wrong now
    RequestSender _sent;
    ResponseWriter _response;
};

} // namespace proxy
