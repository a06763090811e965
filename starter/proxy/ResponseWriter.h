#pragma once

#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "net/Connection.h"

#include <string_view>

/// Sends a response to A that did not begin here: one from C, or one from the store. It gives the
/// body the framing that A understands, whatever framing it came with.
class ResponseWriter
{
public:
    ResponseWriter(Connection& client, const RequestLine& request);

    /// Sends the head. `framing` says what is known of the body that will follow. Its status,
    /// reason and fields go on as they are, but for those that speak of one connection only.
    void begin(const ResponseHead& head, BodyFraming framing);

    /// Sends some of the body.
    void write(std::string_view block);

    /// The body is whole. Without this call A must not take it for whole.
    void finish();

private:
    Connection& _client;
    const RequestLine& _request;
    bool _chunked = false;
};
