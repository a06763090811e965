// Written to a temporary file, published when complete.

#include "store/StoreWriter.h"

#include "FillIn.h"
#include "Log.h"
#include "store/CollapsedFetch.h"
#include "store/Entry.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/Seal.h"
#include "store/StoreFile.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace proxy
{

namespace
{

/// In bytes. A longer entry is written in pieces.
constexpr std::size_t mostInMemory = 64 * 1024;

} // namespace

StoreWriter::StoreWriter(EvictionQueue& queue, const std::filesystem::path& folder,
    std::string file, std::string_view head, const Lease* lease)
    : _queue(queue), _folder(folder), _file(std::move(file)), _head(head), _unwritten(head),
      _lease(lease)
{
    if (_head.size() > longestEntryHead)
        giveUp("its head is too long"); // It would never be read. Each 304 may have added fields.
}

StoreWriter::~StoreWriter()
{
    if (_descriptor)
        removeFile();
}

void StoreWriter::openTemporaryFile()
{
    // Fill in start: 3.5 openTemporaryFile
    _temporaryFile = (_folder / incomingFolder / "XXXXXX").string();
    // Replaces the six letters so that the name is new, and creates the file.
    _descriptor.reset(::mkostemp(_temporaryFile.data(), O_CLOEXEC));
    // Fill in end: 3.5
}

void StoreWriter::write(std::string_view bytes)
{
    if (_length + bytes.size() > _queue.mostForOne())
        return giveUp("it is too large for --cache-size");
    append(bytes);
    _length += bytes.size();
}

void StoreWriter::append(std::string_view bytes)
{
    if (!isInMemory())
        return writeToFile(bytes);
    _unwritten += bytes;
    if (_unwritten.size() > mostInMemory)
        flush();
}

void StoreWriter::writeTo(OpenFile file)
{
    _temporaryFile = std::move(file.path);
    _descriptor = std::move(file.descriptor);
    _given = file.status;
}

void StoreWriter::createFile()
{
    // The lock tells other processes that this one is still writing. It ends with the process,
    // however that ends.
    createLocked(
        [this]
        {
            openTemporaryFile();
            return _descriptor.get();
        },
        _temporaryFile);
    if (!_descriptor)
        giveUp(std::string("no file can be created: ") + std::strerror(errno));
}

void StoreWriter::flush()
{
    if (isInMemory() && !_descriptor)
        createFile();
    writeToFile(std::exchange(_unwritten, {}));
}

void StoreWriter::writeToFile(std::string_view bytes)
{
    while (_descriptor && !bytes.empty())
    {
        const ssize_t count = ::write(_descriptor.get(), bytes.data(), bytes.size());
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            giveUp(std::strerror(errno));
    }
}

std::optional<GrowingBody> StoreWriter::readBody()
{
    flush();
    // The descriptor may be open for writing only.
    return isWriting()
               ? GrowingBody::open(_temporaryFile, static_cast<std::streamoff>(_head.size()))
               : std::nullopt;
}

void StoreWriter::finish()
{
    if (!isWriting())
        return;
    seal();
    if (!isWriting())
        return;
    if (!_queue.admit(_file, _head.size() + _length, [this] { publishIfLeaseIsHeld(); }))
        giveUp("there is no room for it, or no index");
    else if (_afterwards)
        _afterwards();
}

void StoreWriter::publishIfLeaseIsHeld()
{
    if (_lease != nullptr && !_lease->isHeld())
        return giveUp("what it describes has been changed since it was requested");
    if (_publications == nullptr)
        return publish();
    ++_publications->begun;
    publish();
    ++_publications->done;
}

void StoreWriter::publish()
{
    // Fill in start: 3.6 publish
    if (!_descriptor)
        return;
    if (!renameFile(_temporaryFile, _file))
        return giveUp(std::strerror(errno));
    _descriptor.reset();
    // Fill in end: 3.6
}

void StoreWriter::seal()
{
    const Seal seal = sealFor(_head, _length);
    if (isInMemory())
    {
        _unwritten.replace(seal.position, seal.line.size(), seal.line);
        return flush();
    }
    // In a file that was opened with O_APPEND, pwrite() would append too.
    if (const int flags = ::fcntl(_descriptor.get(), F_GETFL); (flags & O_APPEND) != 0)
        ::fcntl(_descriptor.get(), F_SETFL, flags & ~O_APPEND);
    if (!writeAt(_descriptor, seal.position, seal.line))
        giveUp(std::strerror(errno));
}

void StoreWriter::removeFile()
{
    if (_given)
        CollapsedFetch::removeFile(_temporaryFile, *_given);
    else
        removeOwnFile(_temporaryFile);
}

void StoreWriter::giveUp(const std::string& why)
{
    if (!isWriting())
        return;
    Log::line("No copy is kept: " + why);
    _unwritten.clear();
    if (_descriptor)
        removeFile();
    _descriptor.reset();
}

} // namespace proxy
