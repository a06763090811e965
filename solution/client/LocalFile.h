#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// Files in the proxy's own folder.
namespace LocalFile
{

/// The file under `root` that a target names, as in `/helloworld.html`; `/` alone names
/// `index.html`. A query (`?` and what follows) does not belong to the name, and percent-encoding
/// (`%20` for a space) is taken off. Nothing, if there is no such file.
///
/// Never a file outside of `root`, however the target is written (`/../secret`, `/%2e%2e/secret`, a
/// symbolic link that leads out), and never a folder or a device.
/// `root` is the real path of the folder, as std::filesystem::canonical() gives it.
std::optional<std::filesystem::path> find(
    const std::filesystem::path& root, std::string_view target);

} // namespace LocalFile

} // namespace proxy
