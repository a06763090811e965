#pragma once

#include "store/StoreFile.h"

#include <functional>
#include <optional>
#include <string>

namespace proxy
{

/// What to do if another process has locked the file.
enum class IfLocked
{
    giveUp,
    wait, ///< for two seconds at most: the other process may have been stopped (SIGSTOP)
};

enum class LockResult
{
    locked,
    heldByAnother,
    impossible, ///< the file system knows no locks, or the system has none left (ENOLCK)
};

/// Locks the file for this open descriptor. The lock ends when the descriptor is closed, and so
/// with the process, however that ends. The descriptor must be open for writing. (It is the first
/// byte that is locked; all processes do it so.)
LockResult lockFile(int descriptor, IfLocked ifLocked = IfLocked::giveUp);

/// Returns true if another descriptor has locked the file.
bool isLocked(int descriptor);

/// Notes that this descriptor's process waits for the one that has locked the file. Many can do so
/// at once; the note ends when the descriptor is closed, which must be open for reading.
void announceWaiter(int descriptor);

/// Returns true if a process has announced through another descriptor that it waits.
bool hasWaiter(int descriptor);

/// Opens the file with openWithStatus(), creates it if it is missing, and locks it with lockFile().
/// Returns the file, with its status since it is locked; its descriptor holds the lock until it is
/// closed. Returns std::nullopt if another process has the lock. The descriptor is empty if the file
/// cannot be opened, or not be locked: then no process can share anything through it.
///
/// Between opening and locking the file, the process that held the lock may have removed the file
/// or put another in its place. A lock on a file without a name is one that no other process will
/// ever contend for. So after locking, the name must still lead to this file (hasName()); otherwise
/// start over. After `mostTries` times, the file counts as one that cannot be locked.
inline constexpr int mostTries = 100;
std::optional<OpenFile> openLocked(const std::string& file, IfLocked ifLocked);

/// Calls `create`, which creates a file, stores its new name in `file` and returns its descriptor (-1
/// and errno if it cannot be created), and locks the file. A proxy that starts just now removes the
/// files that nobody has locked, so it may have removed this one before it was locked. Then `create` is
/// called again, at most `mostTries` times. A file that cannot be locked is left as it is.
void createLocked(const std::function<int()>& create, const std::string& file);

} // namespace proxy
