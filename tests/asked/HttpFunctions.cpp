// The gaps in http/ that are functions of their arguments alone.
#include "tests/asked/Functions.h"

#include "BadMessage.h"
#include "http/ChunkedDecoder.h"
#include "http/Forwarding.h"
#include "http/MessageBody.h"
#include "http/Persistence.h"
#include "http/RequestRules.h"

namespace Asked
{

namespace
{

using Kind = Answer::Kind;
constexpr const char* pseudonym = "kit";

Answer yesOrNo(bool value)
{
    return {Kind::value, value ? "yes" : "no"};
}

Answer answerOf(const proxy::BodyFraming& framing)
{
    switch (framing.end)
    {
    case proxy::BodyEnd::none:
        return {Kind::value, "no body"};
    case proxy::BodyEnd::length:
        return {Kind::value, "length " + std::to_string(framing.length)};
    case proxy::BodyEnd::lastChunk:
        return {Kind::value, "chunks"};
    case proxy::BodyEnd::connection:
        return {Kind::value, "connection"};
    }
    return {Kind::value, "no member of BodyEnd"};
}

Answer answerOf(const proxy::RequestTarget& target)
{
    return {Kind::value, target.host + " " + std::to_string(target.port) + " " + target.path};
}

Answer parseRequestLine(const Question& question)
{
    const auto line = proxy::parseRequestLine(question.text("text"));
    return {Kind::value,
        "method " + line.method + ", target " + line.target + ", version " + line.version};
}

Answer formatResponseHead(const Question& question)
{
    return {Kind::head, proxy::formatResponseHead(question.response())};
}

Answer parseAuthorityAndPath(const Question& question)
{
    return answerOf(proxy::parseAuthorityAndPath(question.text("text")));
}

Answer formatRequest(const Question& question)
{
    return {Kind::head, proxy::formatRequest(question.text("method", "GET"), question.target(),
                            question.fields("request"))};
}

Answer responseBodyFraming(const Question& question)
{
    return answerOf(
        proxy::responseBodyFraming(question.text("method", "GET"), question.response()));
}

/// Decodes the bytes in pieces of this size.
std::string decoded(std::string_view bytes, std::size_t size)
{
    proxy::ChunkedDecoder decoder;
    std::string body;
    try
    {
        while (!bytes.empty() && !decoder.isComplete())
        {
            std::string_view piece = bytes.substr(0, size);
            bytes.remove_prefix(piece.size());
            const std::size_t before = piece.size();
            decoder.decode(piece, body);
            // The decoder leaves over only bytes after the end of the body.
            if (!piece.empty() && !decoder.isComplete())
                return "stops " + std::to_string(before - piece.size()) + " bytes into a piece";
            bytes = {bytes.data() - piece.size(), bytes.size() + piece.size()};
        }
    }
    catch (const proxy::BadMessage&)
    {
        return "throws BadMessage";
    }
    return (decoder.isComplete() ? "complete: " : "incomplete: ") + body +
           (bytes.empty() ? "" : " (left over: " + std::string(bytes) + ")");
}

/// The bytes may come in pieces of any size: the answer must not depend on it.
Answer decode(const Question& question)
{
    const std::string bytes = question.text("bytes");
    const std::string whole = decoded(bytes, bytes.size());
    for (const std::size_t size : {1U, 2U, 3U})
    {
        const std::string inPieces = decoded(bytes, size);
        if (inPieces != whole)
        {
            std::string text = whole + "; but in pieces of " + std::to_string(size);
            text += (size == 1 ? " byte: " : " bytes: ") + inPieces;
            return {Kind::value, text};
        }
    }
    return {Kind::value, whole};
}

Answer parseFieldLine(const Question& question)
{
    const auto field = proxy::parseFieldLine(question.text("text"));
    return {Kind::value, "name " + field.name + ", value " + field.value};
}

Answer checkRequest(const Question& question)
{
    proxy::checkRequest(question.request());
    return {Kind::value, "nothing"};
}

/// Chunks may be believed where they are doubtful if the connection is closed after them (RFC 9112
/// section 6.1).
Answer requestBodyFraming(const Question& question)
{
    const proxy::RequestHead request = question.request();
    Answer answer = answerOf(proxy::requestBodyFraming(request));
    if (answer.text != "chunks")
        return answer;
    const std::size_t blank = passedOver().size();
    const bool closes = !proxy::keepsConnection(request.line.version, request.fields);
    if (closes && passedOver().size() == blank)
        answer.text += " and close";
    passedOver().resize(blank);
    return answer;
}

Answer parseAbsoluteForm(const Question& question)
{
    return answerOf(
        proxy::parseAbsoluteForm(question.text("method", "GET"), question.text("text")));
}

Answer keepsConnection(const Question& question)
{
    return yesOrNo(
        proxy::keepsConnection(question.text("version", "HTTP/1.1"), question.fields("fields")));
}

Answer endToEndFields(const Question& question)
{
    return {Kind::fields, linesOf(proxy::endToEndFields(question.fields("fields")))};
}

Answer requestFields(const Question& question)
{
    return {Kind::fields, linesOf(proxy::requestFields(question.request(), pseudonym))};
}

Answer nextHop(const Question& question)
{
    switch (proxy::nextHop(question.request(), pseudonym))
    {
    case proxy::NextHop::origin:
        return {Kind::value, "origin"};
    case proxy::NextHop::thisOne:
        return {Kind::value, "thisOne"};
    case proxy::NextHop::loop:
        return {Kind::value, "loop"};
    }
    return {Kind::value, "no member of NextHop"};
}

} // namespace

Function functionOfHttp(const std::string& name)
{
    static const std::map<std::string, Function> functions{
        {"parseRequestLine", parseRequestLine},
        {"formatResponseHead", formatResponseHead},
        {"parseAuthorityAndPath", parseAuthorityAndPath},
        {"formatRequest", formatRequest},
        {"responseBodyFraming", responseBodyFraming},
        {"decode", decode},
        {"parseFieldLine", parseFieldLine},
        {"checkRequest", checkRequest},
        {"requestBodyFraming", requestBodyFraming},
        {"parseAbsoluteForm", parseAbsoluteForm},
        {"keepsConnection", keepsConnection},
        {"endToEndFields", endToEndFields},
        {"requestFields", requestFields},
        {"nextHop", nextHop},
    };
    const auto found = functions.find(name);
    return found == functions.end() ? nullptr : found->second;
}

std::string linesOf(const proxy::FieldList& fields)
{
    std::string lines;
    for (const proxy::Field& field : fields)
        lines += field.name + ": " + field.value + "\n";
    return lines;
}

} // namespace Asked
