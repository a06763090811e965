#pragma once

#include "FillIn.h"
#include "Services.h"
#include "client/AccessRecord.h"
#include "client/LocalAnswer.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "origin/RequestSender.h"
#include "response/ErrorResponse.h"
#include "response/ResponseWriter.h"

#include <string_view>

namespace proxy
{

/// What happens to the client's connection after a request.
enum class ConnectionFate
{
    nextRequest, ///< it persists for another one
    end,         ///< everything has been sent
    abort,       ///< the response is incomplete, and the client must notice that
};

/// One request of one client, from its first byte to the end of the response.
class Transaction
{
public:
    /// Both must outlive the transaction.
    Transaction(Connection& client, const Services& services);

    /// Receives the request, and answers it. Throws nothing: any failure is reported to the client,
    /// if that is still possible, and to the log. The request then has its line in the access log.
    ConnectionFate run() noexcept;

private:
    ConnectionFate tryToAnswer() noexcept;
    ConnectionFate receiveAndAnswer();
    void receive();
    void answer();
    /// Answers a request for a path on this proxy: `/name`, `/host/path`.
    void answerPath(std::string_view path);
    /// Answers from the cache or from the origin.
    void forward(const RequestTarget& target);
    /// The same; but if the target turns out to be this proxy itself, answers like answerPath().
    void forwardOrAnswer(const RequestTarget& target);
    void openTunnel();
    void relayBytes(Connection& origin);

    ConnectionFate sendFailure(const ErrorResponse& error);
    ConnectionFate fateAfterResponse() const;

    Connection& _client;
    const Services& _services;
    RequestHead _request;
    RequestSender _sent;
    ResponseWriter _response;
    LocalAnswer _local;
    AccessRecord _access;
};

} // namespace proxy
