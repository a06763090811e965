#pragma once

#include <string>
#include <vector>

namespace Support
{

/// What a play may know and do about the files of a cache, whatever their format is: which of them
/// contain a text.

/// The files anywhere under `folder` whose bytes contain `text`.
std::vector<std::string> filesWith(const std::string& folder, const std::string& text);

/// Cuts each of these files where the text begins. Returns their number. Throws std::system_error.
std::size_t cutFilesAt(const std::string& folder, const std::string& text);

/// Gives each of these files another content. Returns their number. Throws std::ios_base::failure.
std::size_t replaceFilesWith(
    const std::string& folder, const std::string& text, const std::string& content);

} // namespace Support
