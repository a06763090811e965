#pragma once

#include "FillIn.h"
#include "Options.h"
#include "cache/Store.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "proxy/Failure.h"

#include <Poco/Net/SocketAddress.h>

#include <filesystem>
#include <string>
#include <vector>

/// One request of one client, from its first byte to the end of the response. This is the only
/// place where exceptions become status codes.
class Transaction
{
public:
    /// `options.root` is a real path, as std::filesystem::canonical() gives it; `options.port` the
    /// port that B really listens at.
    Transaction(Connection& client, const Options& options, const Store& store);

    /// Receives the request, answers it, and ends the connection. Throws nothing: whatever goes
    /// wrong is told to A, where A can still hear it, and to the log.
    void run() noexcept;

private:
    void receiveAndAnswer();
    void answer();

    /// Answers with a file: 200, Content-Type by the file's suffix, Content-Length in bytes,
    /// `Connection: close`, the empty line, and then every byte of the file as it is. For HEAD the
    /// head alone (RFC 9110 section 9.3.2). The file may be larger than the memory.
    /// Throws ErrorResponse with status 404 if the file cannot be read.
    void answerWithFile(const std::filesystem::path& path);

    /// Answers with a stored response, through a ResponseWriter: the status, reason and fields that
    /// were stored, and the body, whose length is known. C is not asked.
    void answerFromStore(StoredResponse& stored);

    void answerFromOrigin(const RequestTarget& target, const std::string& key);
    void refuseOneself(const std::vector<Poco::Net::SocketAddress>& addresses) const;
    void relay(Connection& origin, const ResponseHead& response, const std::string& key);

    /// Says to A what went wrong: the exception that is being handled. Where the response has
    /// begun already, it is broken off, so that A does not take it for whole.
    void tellClient();
    void answerNotFilledIn(const NotFilledIn& gap) noexcept;

    Connection& _client;
    const Options& _options;
    const Store& _store;
    RequestHead _request;
    Peer _talkingTo = Peer::client; ///< who is to blame if something goes wrong now
};
