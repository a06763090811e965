// Answers that need neither the cache nor the origin.

#include "client/LocalAnswer.h"

#include "FillIn.h"
#include "Log.h"
#include "http/MediaType.h"
#include "response/ErrorResponse.h"

#include <stdexcept>

namespace proxy
{

namespace
{

constexpr const char* fileMethods = "GET, HEAD, OPTIONS";

} // namespace

void LocalAnswer::answerForFile(RootFile& file)
{
    const std::string& method = _request.line.method;
    if (method == "OPTIONS")
        return answerOptions();
    if (method != "GET" && method != "HEAD")
        throw ErrorResponse(405,
            "A file can be requested with " + std::string(fileMethods) + ", not with " + method +
                ".",
            {{"Allow", fileMethods}});
    answerWithFile(file);
    // The client has been promised more: the response must not look complete.
    if (file.isTruncated())
        throw std::runtime_error("The file has become shorter while it was being sent.");
}

void LocalAnswer::answerOptions()
{
    _response.sendWhole(200, {{"Allow", fileMethods}}, "");
}

void LocalAnswer::answerTrace()
{
    RequestHead shown = _request;
    for (const char* secret : {"Authorization", "Cookie", "Proxy-Authorization"})
        shown.fields.remove(secret);
    _response.sendWhole(200, {{"Content-Type", "message/http"}}, formatRequestHead(shown));
}

void LocalAnswer::answerWithFile(RootFile& file)
{
    // Fill in start: 1.7 answerWithFile
    fillIn("1.7 answerWithFile");
    // Fill in end: 1.7
}

} // namespace proxy
