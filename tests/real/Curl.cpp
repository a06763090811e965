// curl as the client.

#include "tests/real/Curl.h"

#include "tests/support/Program.h"

#include <fstream>

namespace Real
{

Answer curl(Wire::EventLoop& loop, const std::string& url, const std::string& bodyFile,
    const std::vector<std::string>& options)
{
    const std::string said = bodyFile + ".said";
    std::vector<std::string> words{"curl", "--silent", "--path-as-is", "--noproxy", "*",
        "--max-time", "60", "--output", bodyFile, "--write-out",
        "%{http_code}\\n%{content_type}\\n"};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(url);
    // curl makes no file for an empty body, and an older file must not be taken for this response.
    std::ofstream(bodyFile, std::ios::trunc);
    Answer answer;
    answer.exitStatus = Support::Program(words, said).wait(loop);
    answer.bodyFile = bodyFile;
    std::ifstream file(said);
    std::getline(file, answer.status);
    std::getline(file, answer.mediaType);
    return answer;
}

} // namespace Real
