// A body of unknown length is sent to an HTTP/1.1 client in chunks (RFC 9112 section 7.1), so that
// the client can tell a complete body from one that was cut off. An HTTP/1.0 client does not know
// chunks: for it, the end of the connection is the end of the body.

#include "response/ResponseWriter.h"

#include "BadMessage.h"
#include "Clock.h"
#include "FillIn.h"
#include "http/Forwarding.h"
#include "http/HttpDate.h"
#include "http/Persistence.h"
#include "http/ReasonPhrase.h"
#include "http/Trailers.h"
#include "response/Blame.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <stdexcept>

namespace proxy
{

namespace
{

/// The length for Content-Length. Without a body it is what the sender says that GET would have: a
/// single valid number, because no other is forwarded (RFC 9110 section 8.6).
std::optional<std::uint64_t> lengthToSay(const ResponseHead& head, const BodyFraming& framing)
{
    if (framing.end == BodyEnd::none)
        return contentLength(head.fields);
    return framing.end == BodyEnd::length ? std::optional(framing.length) : std::nullopt;
}

/// Adds the Upgrade of a received head to one that is sent on (RFC 9110 section 7.8).
void addUpgrade(const FieldList& received, FieldList& sent)
{
    const auto values = received.findAll("Upgrade");
    for (const std::string& protocols : values)
        sent.add("Upgrade", protocols);
    if (!values.empty())
        sent.add("Connection", "upgrade");
}

} // namespace

ResponseWriter::ResponseWriter(
    Connection& client, const RequestHead& request, std::string pseudonym)
    : _client(client), _watch(client.descriptor()), _request(request),
      _pseudonym(std::move(pseudonym))
{
}

void ResponseWriter::passOnInterim(const ResponseHead& head)
{
    // Fill in start: 6.6 passOnInterim
    if (_request.line.version < "HTTP/1.1")
        return;
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    _client.sendAll(formatResponseHead({head.status, head.reason, std::move(fields)}));
    // Fill in else
    // // It is only interim: the client waits for the final response anyway.
    // fallBack("6.6 passOnInterim");
    // Fill in end: 6.6
}

void ResponseWriter::begin(const ResponseHead& head, BodyFraming framing)
{
    if (_continuation)
        return _continuation->check(head);
    ResponseHead sent{head.status, head.reason, endToEndFields(head.fields)};
    sent.fields.remove("Content-Length");
    if (const auto length = lengthToSay(head, framing); length && head.status != 204)
        sent.fields.add("Content-Length", std::to_string(*length));
    if (framing.end == BodyEnd::length)
        _promised = _request.line.method == "HEAD" ? 0 : framing.length;
    const bool lengthKnown = framing.end == BodyEnd::none || framing.end == BodyEnd::length;
    _chunked = !lengthKnown && _request.line.version >= "HTTP/1.1";
    if (_chunked)
        sent.fields.add("Transfer-Encoding", "chunked");
    // 426 (Upgrade Required) means nothing without it.
    if (head.status == 426)
        addUpgrade(head.fields, sent.fields);
    _passesTrailers = _chunked && framing.end == BodyEnd::lastChunk && acceptsTrailers(_request);
    if (const auto names = _passesTrailers ? announcedTrailers(head.fields) : ""; !names.empty())
        sent.fields.add("Trailer", names);
    sent.fields.add("Via", viaValue(head.version, _pseudonym));
    startWith(std::move(sent), lengthKnown || _chunked);
}

void ResponseWriter::startWith(ResponseHead head, bool endIsKnown)
{
    _begun = true;
    if (!_cacheStatus.empty())
        head.fields.add("Cache-Status", _cacheStatus);
    const bool old = _request.line.version < "HTTP/1.1";
    _keeps = _requestIsReceived && !_closesAfterwards && endIsKnown &&
             proxy::keepsConnection(_request.line.version, _request.fields);
    if (!_keeps)
        head.fields.add("Connection", "close");
    else if (old)
        head.fields.add("Connection", "keep-alive");
    addDate(head.fields, now());
    _waiting = formatResponseHead(head);
    countFrom(head.status, _waiting.size());
}

void ResponseWriter::countFrom(int status, std::size_t head)
{
    _status = status;
    _notBody = _client.sentCount() + head;
}

std::uint64_t ResponseWriter::sentOfBody() const
{
    return std::max(_client.sentCount(), _notBody) - _notBody;
}

void ResponseWriter::write(std::string_view block)
{
    append(block);
    flush();
}

void ResponseWriter::writeFrom(FileStream& file, std::uint64_t count)
{
    if (isSentByKernel(file, count))
    {
        flush();
        const auto begin = static_cast<std::uint64_t>(file.tellg());
        const auto sent = blaming(Peer::client, [&]
            { return _client.sendFile(file.descriptor(), begin, std::min(count, *_promised)); });
        *_promised -= sent;
        file.seekg(static_cast<std::streamoff>(sent), std::ios::cur);
        return;
    }
    for (std::string_view block;
         count > 0 && !(block = file.take(std::min(count, mostCopied))).empty();
         count -= block.size())
        write(block);
}

bool ResponseWriter::isSentByKernel(const FileStream& file, std::uint64_t count) const
{
    // A chunk, and what continues another response, are made here.
    return count > mostCopied && file.descriptor() >= 0 && _promised && !_chunked && !_continuation;
}

void ResponseWriter::send(std::string_view bytes)
{
    blaming(Peer::client, [&] { _client.sendAll(bytes); });
}

void ResponseWriter::append(std::string_view block)
{
    if (_continuation)
        block = _continuation->skipKnown(block);
    if (_promised)
    {
        block = block.substr(0, std::min<std::uint64_t>(block.size(), *_promised));
        *_promised -= block.size();
    }
    // A chunk of size 0 would be the last one.
    if (block.empty())
        return;
    const auto before = _waiting.size();
    if (_chunked)
        _waiting += Poco::NumberFormatter::formatHex(block.size()) + "\r\n";
    _waiting += block;
    if (_chunked)
        _waiting += "\r\n";
    _notBody += _waiting.size() - before - block.size();
}

bool ResponseWriter::sendNow()
{
    if (!_waiting.empty())
        _waiting.erase(0, blaming(Peer::client, [this] { return _client.sendNow(_waiting); }));
    return _waiting.empty();
}

void ResponseWriter::flush()
{
    send(_waiting);
    _waiting.clear();
}

void ResponseWriter::finish()
{
    if (_continuation)
        _continuation->checkEnd();
    if (_promised && *_promised > 0)
        throw std::runtime_error("The body is shorter than its Content-Length.");
    const std::string end =
        _chunked ? formatLastChunk(_passesTrailers ? _trailers : FieldList()) : "";
    _notBody += end.size();
    _waiting += end;
    flush();
}

bool ResponseWriter::clientHasLeft(const std::function<bool()>& isAskedToStop)
{
    switch (_watch.look())
    {
    case ClientWatch::Presence::here:
    case ClientWatch::Presence::ended:
        return false;
    case ClientWatch::Presence::away:
        return !_begun && isAskedToStop();
    case ClientWatch::Presence::gone:
        break;
    }
    return true;
}

void ResponseWriter::continueWith(std::unique_ptr<Continuation> continuation)
{
    if (_continuation)
        throw BadMessage("The shared response has broken off twice.");
    _continuation = std::move(continuation);
}

void ResponseWriter::beginTunnel()
{
    beginTunnelWith({200, "Connection Established", {}});
}

void ResponseWriter::switchProtocols(const ResponseHead& head)
{
    FieldList fields = endToEndFields(head.fields);
    fields.remove("Content-Length");
    addUpgrade(head.fields, fields);
    fields.add("Via", viaValue(head.version, _pseudonym));
    beginTunnelWith({head.status, head.reason, std::move(fields)});
}

void ResponseWriter::beginTunnelWith(const ResponseHead& head)
{
    _begun = true;
    const std::string text = formatResponseHead(head);
    countFrom(head.status, text.size());
    send(text);
}

void ResponseWriter::sendHead(ResponseHead head)
{
    startWith(std::move(head), true);
    flush();
}

void ResponseWriter::sendWhole(int status, FieldList fields, const std::string& body)
{
    fields.add("Content-Length", std::to_string(body.size()));
    startWith({status, reasonPhrase(status), std::move(fields)}, true);
    if (_request.line.method != "HEAD")
        _waiting += body;
    flush();
}

} // namespace proxy
