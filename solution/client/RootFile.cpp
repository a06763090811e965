// A file may grow or shrink while it is sent. Its size when it was opened is the one that counts: the
// head of the response has told the client that number.

#include "client/RootFile.h"

#include "store/FileStatus.h"

#include <utility>

namespace proxy
{

RootFile::RootFile(FileDescriptor descriptor, std::string name)
    : RootFile(sizeOf(descriptor.get()), std::move(descriptor), std::move(name))
{
}

RootFile::RootFile(std::uint64_t size, FileDescriptor&& descriptor, std::string&& name)
    : FileStream(std::move(descriptor), size), _name(std::move(name)), _size(size)
{
}

} // namespace proxy
