// Stored responses as files. The file system is the cache's only memory: what one process has
// published, every other one finds, and it is still there after a restart.

#include "cache/Store.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "cache/Storing.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/DigestEngine.h>
#include <Poco/Exception.h>
#include <Poco/SHA2Engine.h>
#include <Poco/Timestamp.h>

#include <unistd.h>

namespace fs = std::filesystem;

namespace
{

/// The SHA-256 digest of a text, as 64 hexadecimal digits. Nobody can find two texts with one
/// digest.
std::string digest(const std::string& text)
{
    Poco::SHA2Engine engine(Poco::SHA2Engine::SHA_256);
    engine.update(text);
    return Poco::DigestEngine::digestToHex(engine.digest());
}

/// The first line of an entry.
std::string titleLine(const std::string& key)
{
    return "Response to GET " + key + "\r\n";
}

/// The text of an entry up to the body.
std::string entryHead(const std::string& key, const ResponseHead& response)
{
    const std::string now =
        Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT);
    ResponseHead kept = response;
    kept.fields = storedFields(response.fields);
    return titleLine(key) + "Received " + now + "\r\n" + formatResponseHead(kept);
}

/// Reads up to the blank line, which is part of the result, and leaves the file at the byte after
/// it. What has no blank line is read to its end.
std::string readHead(std::istream& file)
{
    std::string head;
    for (std::string line; line != "\r" && std::getline(file, line);)
        head += line + "\n";
    return head;
}

/// The bytes from here to the end of the file. The file stays where it is.
std::uint64_t bytesLeft(std::istream& file)
{
    const auto here = file.tellg();
    const auto end = file.seekg(0, std::ios::end).tellg();
    file.seekg(here);
    return static_cast<std::uint64_t>(end - here);
}

/// What stands behind the title line and the time, or nothing if the entry is not for this key.
std::optional<ResponseHead> parseEntry(const std::string& head, const std::string& key)
{
    const std::string title = titleLine(key);
    const auto endOfTime = head.find("\r\n", title.size());
    if (head.compare(0, title.size(), title) != 0 || endOfTime == std::string::npos)
        return std::nullopt;
    return parseResponseHead(std::string_view(head).substr(endOfTime + 2));
}

} // namespace

Store::Store(fs::path folder) : _folder(std::move(folder))
{
    std::error_code error;
    fs::create_directories(_folder / StoreWriter::asideFolder, error);
    if (error)
        throw Poco::CreateFileException(_folder.string(), error.message());
    if (::access(_folder.c_str(), W_OK | X_OK) != 0)
        throw Poco::FileAccessDeniedException(_folder.string(), "the folder cannot be written to");
}

fs::path Store::fileFor(const std::string& key) const
{
    // Fill in start: 3.3 fileFor
    return _folder / digest(key);
    // Fill in end: 3.3
}

std::optional<StoredResponse> Store::find(const std::string& key) const
{
    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntry(readHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
}

std::unique_ptr<StoreWriter> Store::begin(
    const std::string& key, const ResponseHead& response) const
{
    return std::make_unique<StoreWriter>(_folder, fileFor(key), entryHead(key, response));
}
