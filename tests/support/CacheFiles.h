#pragma once

#include "tests/support/FileDescriptor.h"

#include <string>
#include <vector>

namespace Support
{

/// A file of a cache as it was found. B may have put another one in its place since.
struct CacheFile
{
    std::string path;
    std::string bytes;
    FileDescriptor file;
};

/// What a play may know about the files of a cache, whatever their format is: the files anywhere under `folder`
/// whose bytes contain `text`. B may change its folder at any moment, so no link in it is followed, and only
/// regular files count. One look reads 64 MiB, and finds 64 files, at most.
std::vector<CacheFile> filesWith(const std::string& folder, const std::string& text);

/// Cuts each of these files where the text begins. Returns their number. Throws std::system_error.
std::size_t cutFilesAt(const std::string& folder, const std::string& text);

/// Gives each of these files another content. Returns their number. Throws std::ios_base::failure.
std::size_t replaceFilesWith(
    const std::string& folder, const std::string& text, const std::string& content);

} // namespace Support
