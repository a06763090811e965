// Answers that need neither the cache nor the origin.

#include "client/LocalAnswer.h"

#include "FillIn.h"
#include "Log.h"
#include "http/MediaType.h"
#include "response/ErrorResponse.h"

#include <fstream>

namespace proxy
{

namespace
{

constexpr const char* fileMethods = "GET, HEAD, OPTIONS";

} // namespace

void LocalAnswer::answerForFile(const std::filesystem::path& path)
{
    const std::string& method = _request.line.method;
    if (method == "OPTIONS")
        return answerOptions();
    if (method != "GET" && method != "HEAD")
        throw ErrorResponse(405,
            "A file can be requested with " + std::string(fileMethods) + ", not with " + method +
                ".",
            {{"Allow", fileMethods}});
    answerWithFile(path);
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

void LocalAnswer::answerWithFile(const std::filesystem::path& path)
{
    // Fill in start: 1.7 answerWithFile
    fillIn("1.7 answerWithFile");
    // Fill in end: 1.7
}

} // namespace proxy
