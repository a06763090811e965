#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// Files in the proxy's root folder.
namespace LocalFile
{

/// Returns the file under `root` that a target names, such as `/helloworld.html`; `/` alone names
/// `index.html`. A query (`?` and what follows) is not part of the name, and percent-encoding
/// (`%20` for a space) is decoded. std::nullopt if there is no such file.
///
/// Never a file outside `root`, however the target is written (`/../secret`, `/%2e%2e/secret`, a
/// symbolic link that leads out), and never a folder or a device.
/// `root` is the real path of the folder, as std::filesystem::canonical() returns it.
std::optional<std::filesystem::path> find(
    const std::filesystem::path& root, std::string_view target);

} // namespace LocalFile

} // namespace proxy
