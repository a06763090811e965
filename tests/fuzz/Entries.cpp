// Entries of the store. An entry is read as it was written, a byte that has changed is noticed, and
// any other file gives a response that can be served, or none.

#include "FileStream.h"
#include "store/Entry.h"
#include "store/Seal.h"

#include "rules/Storability.h"
#include "rules/Vary.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/StrictReader.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/BodyReader.h"

#include <algorithm>
#include <sstream>

using namespace proxy;

namespace Fuzz
{

namespace
{

/// The entry as StoreWriter leaves it when the body is complete.
std::string sealed(std::string head, std::uint64_t length)
{
    const Seal seal = sealFor(head, length);
    holds(seal.position != std::string::npos && seal.position + seal.line.size() <= head.size(),
        "the seal has its place in the text");
    return head.replace(seal.position, seal.line.size(), seal.line);
}

/// The head of the file, if anything is behind it.
std::string readFrom(const std::string& head, const std::string& body)
{
    std::istringstream file(head + body);
    std::string read = readEntryHead(file);
    if (!read.empty())
        same(bytesLeft(file), head.size() + body.size() - read.size(),
            "the file is left at the first byte of the body");
    return read;
}

void sameEntry(const CacheResponse& one, const CacheResponse& other)
{
    holds(one.status == other.status && one.reason == other.reason, "the status line is the same");
    sameFields(one.fields, other.fields, "the fields are the same");
    sameFields(one.selectingFields, other.selectingFields, "the selecting fields are the same");
    holds(one.requestTime == other.requestTime, "the time of the request is the same");
    holds(one.audience == other.audience, "the audience is the same");
    same(one.bodyLength, other.bodyLength, "the length is the same");
}

/// Whether the entry gives a response with all of its body, which may then be served.
bool isComplete(const std::string& entry, const std::string& key)
{
    const auto response = parseEntryHead(entry, key);
    return response && response->bodyLength;
}

/// Some of what a disk may do to a file: a byte is another one.
void checkDamage(const std::string& entry, const std::string& key, std::uint64_t hash)
{
    for (int count = 0; count < 8; ++count, hash = hash * 6364136223846793005u + 1)
    {
        std::string damaged = entry;
        char& byte = damaged[(hash >> 16) % damaged.size()];
        byte = static_cast<char>(byte ^ static_cast<char>(1u << (hash >> 13) % 8));
        holds(!isComplete(damaged, key) && !isComplete(readFrom(damaged, ""), key),
            "a byte that has changed is noticed");
    }
    holds(!isComplete(entry.substr(0, hash % entry.size()), key),
        "the head of an entry that is cut off is noticed");
}

/// `request`: the fields that the origin got.
void checkWritten(const std::string& key, const FieldList& request, CacheResponse response)
{
    response.selectingFields = selectingFields(response.fields, request);
    const std::string text = formatEntryHead(key, response);
    const auto open = parseEntryHead(text, key);
    holds(open && !open->bodyLength, "an entry that is not complete has no length");
    const std::uint64_t hash = Wire::hashOf(text);
    response.bodyLength = hash >> hash % 64;
    const std::string entry = sealed(text, *response.bodyLength);
    holds(
        readFrom(entry, "\r\n\r\nbody") == entry, "the head of an entry ends where it was written");
    same(entryKey(entry), key, "the key is the one that was written");
    holds(!parseEntryHead(entry, key + "x"), "an entry answers no other key");
    const auto stored = parseEntryHead(entry, key);
    holds(stored.has_value(), "what was written is read");
    static_cast<ResponseHead&>(response).fields = storedFields(response);
    sameEntry(*stored, response);
    holds(selectsStored(*stored, request), "the request that led to it selects it");
    checkDamage(entry, key, hash);
}

/// The input is an entry, complete or not.
void checkAnyFile(const std::string& input)
{
    std::string head = readFrom(input, "");
    if (head.empty())
        return;
    const std::string key = entryKey(head);
    // Nothing random has the right check value, so the text is sealed once more.
    const auto begun = parseEntryHead(head, key);
    if (begun && !begun->bodyLength &&
        head.find("Length -------------------- check --------") != std::string::npos)
        head = sealed(head, Wire::hashOf(input));
    const auto stored = parseEntryHead(head, key);
    // No clock is set to a time before 1970, and Poco does not write one.
    if (!stored || hidesCacheFields(*stored) || stored->requestTime < Moment())
        return;
    const ResponseHead served = parseResponseHead(formatResponseHead(*stored));
    holds(served.status == stored->status, "a stored response can be served");
    sameFields(served.fields, stored->fields, "a stored response is served with its fields");
    const std::string again = formatEntryHead(key, *stored);
    const auto once = parseEntryHead(sealed(again, 5), key);
    holds(once.has_value(), "what was read can be written");
    same(formatEntryHead(key, *once), again, "written twice, the text is the same");
}

} // namespace

void entryHead(std::string_view input)
{
    checkAnyFile(std::string(input));

    // A key, the fields of a request, an empty line, and the head of a response.
    const auto line = std::min(input.find("\r\n"), input.size());
    const std::string key(input.substr(0, line));
    const auto rest = input.substr(std::min(line + 2, input.size()));
    const auto middle = rest.starts_with("\r\n") ? 0 : rest.find("\r\n\r\n") + 2;
    // A URI contains no space; a word may follow it.
    if (middle > rest.size() || Wire::hasControl(key) ||
        std::count(key.begin(), key.end(), ' ') > 1)
        return;
    const auto request = unlessRejected([&] { return FieldList::parse(rest.substr(0, middle)); });
    const auto response = unlessRejected(
        [&] { return parseResponseHead(headOf(rest.substr(std::min(middle + 2, rest.size())))); });
    if (!request || !response)
        return;
    const std::uint64_t hash = Wire::hashOf(input);
    const CacheResponse kept(*response, Moment(std::chrono::milliseconds(hash >> 22)), {}, {},
        hash % 2 == 0 ? Audience::cdn : Audience::everyCache);
    if (!hidesCacheFields(kept) && !matchesNoRequest(kept.fields, *request))
        checkWritten(key, *request, kept);
}

} // namespace Fuzz
