// Written aside, published whole.

#include "cache/StoreWriter.h"

#include "FillIn.h"
#include "Log.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

StoreWriter::StoreWriter(
    std::filesystem::path folder, std::filesystem::path file, std::string_view head)
    : _folder(std::move(folder)), _file(std::move(file))
{
    openAside();
    write(head);
}

StoreWriter::~StoreWriter()
{
    if (_descriptor < 0)
        return;
    ::unlink(_aside.c_str());
    release();
}

void StoreWriter::openAside()
{
    // Fill in start: 3.5 openAside
    fillIn("3.5 openAside");
    // Fill in end: 3.5
}

void StoreWriter::write(std::string_view bytes)
{
    while (_descriptor >= 0 && !bytes.empty())
    {
        const ssize_t count = ::write(_descriptor, bytes.data(), bytes.size());
        if (count > 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EINTR)
        {
            Log::line("No copy is kept: " + _aside + ": " + std::strerror(errno));
            ::unlink(_aside.c_str());
            release();
        }
    }
}

void StoreWriter::publish()
{
    // Fill in start: 3.6 publish
    fillIn("3.6 publish");
    // Fill in end: 3.6
}

void StoreWriter::release()
{
    ::close(_descriptor);
    _descriptor = -1;
}
