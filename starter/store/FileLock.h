#pragma once

#include "FileDescriptor.h"

#include <filesystem>
#include <optional>

namespace proxy
{

/// What to do if another process has locked the file.
enum class IfLocked
{
    giveUp,
    wait,
};

/// Locks the whole file for this open descriptor. Returns false if another one has locked it. The
/// lock ends when the descriptor is closed, and so with the process, however that ends. The
/// descriptor must be open for writing.
bool lockFile(int descriptor, IfLocked ifLocked = IfLocked::giveUp);

/// Returns true if another descriptor has locked the file.
bool isLocked(int descriptor);

/// Opens the file, creates it if it is missing, and locks it with lockFile(). Returns the
/// descriptor, which holds the lock until it is closed; std::nullopt if another process has the
/// lock and `ifLocked` says to give up; an empty descriptor if the file cannot be opened.
///
/// Between opening and locking the file, the process that held the lock may have removed the file
/// or put another in its place. A lock on a file without a name is one that no other process will
/// ever contend for. So after locking, the name must still lead to this file (hasName()); otherwise
/// start over.
std::optional<FileDescriptor> openLocked(const std::filesystem::path& file, IfLocked ifLocked);

} // namespace proxy
