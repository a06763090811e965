// Written aside, published whole.

#include "store/StoreWriter.h"

#include "FillIn.h"
#include "Log.h"
#include "store/Entry.h"
#include "store/FileLock.h"
#include "store/FileNames.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace proxy
{

StoreWriter::StoreWriter(const EvictionQueue& ledger, std::filesystem::path folder,
    std::filesystem::path file, std::string_view head)
    : _queue(ledger), _folder(std::move(folder)), _file(std::move(file)), _head(head)
{
    openTemporaryFile();
    // Others see by the lock that somebody writes here. It ends with this process, however that
    // ends.
    if (_descriptor >= 0)
        lockFile(_descriptor);
    append(_head);
}

StoreWriter::~StoreWriter()
{
    if (_descriptor < 0)
        return;
    ::unlink(_temporaryFile.c_str());
    release();
}

void StoreWriter::openTemporaryFile()
{
    // Fill in start: 3.5 openTemporaryFile
    fillIn("3.5 openTemporaryFile");
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
    while (_descriptor >= 0 && !bytes.empty())
    {
        const ssize_t count = ::write(_descriptor, bytes.data(), bytes.size());
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            giveUp(_temporaryFile + ": " + std::strerror(errno));
    }
}

void StoreWriter::finish()
{
    if (_descriptor < 0)
        return;
    seal();
    if (isWriting() && !_queue.admit(_file, _head.size() + _length, [this] { publish(); }))
        giveUp("there is no room for it");
}

void StoreWriter::publish()
{
    // Fill in start: 3.6 publish
    fillIn("3.6 publish");
    // Fill in end: 3.6
}

void StoreWriter::seal()
{
    const Seal seal = sealFor(_head, _length);
    // In a file that was opened to append, pwrite() would append too.
    ::fcntl(_descriptor, F_SETFL, ::fcntl(_descriptor, F_GETFL) & ~O_APPEND);
    if (::pwrite(_descriptor, seal.line.data(), seal.line.size(),
            static_cast<off_t>(seal.position)) != static_cast<ssize_t>(seal.line.size()))
        giveUp(_temporaryFile + ": " + std::strerror(errno));
}

void StoreWriter::giveUp(const std::string& why)
{
    if (_descriptor < 0)
        return;
    Log::line("No copy is kept: " + why);
    ::unlink(_temporaryFile.c_str());
    release();
}

void StoreWriter::release()
{
    ::close(_descriptor);
    _descriptor = -1;
}

} // namespace proxy
