// To a client of HTTP/1.1 a body of unknown length goes in chunks (RFC 9112 section 7.1), so that
// the client can tell the end from a break. One of HTTP/1.0 does not know them: for it the end of
// the connection is the end of the body.

#include "proxy/ResponseWriter.h"

#include "http/Forwarding.h"

#include <Poco/NumberFormatter.h>

ResponseWriter::ResponseWriter(Connection& client, const RequestLine& request)
    : _client(client), _request(request)
{
}

void ResponseWriter::begin(const ResponseHead& head, BodyFraming framing)
{
    ResponseHead sent{head.status, head.reason, endToEndFields(head.fields)};
    if (framing.end != BodyEnd::none)
        sent.fields.remove("Content-Length");
    if (framing.end == BodyEnd::length)
        sent.fields.add("Content-Length", std::to_string(framing.length));
    const bool lengthUnknown =
        framing.end == BodyEnd::lastChunk || framing.end == BodyEnd::connection;
    _chunked = lengthUnknown && _request.version >= "HTTP/1.1";
    if (_chunked)
        sent.fields.add("Transfer-Encoding", "chunked");
    sent.fields.add("Connection", "close");
    _client.sendAll(formatResponseHead(sent));
}

void ResponseWriter::write(std::string_view block)
{
    // A chunk of size 0 would be the last one.
    if (block.empty())
        return;
    if (_chunked)
        _client.sendAll(Poco::NumberFormatter::formatHex(block.size()) + "\r\n");
    _client.sendAll(block);
    if (_chunked)
        _client.sendAll("\r\n");
}

void ResponseWriter::finish()
{
    if (_chunked)
        _client.sendAll("0\r\n\r\n");
}
