#pragma once

namespace proxy
{

/// Locks all of a file for this open descriptor, if nobody else has done so. The lock ends when the
/// descriptor is closed, and so with the process, however that ends. The descriptor must be open
/// for writing.
bool lockFile(int descriptor);

/// Whether another one has locked it.
bool isLocked(int descriptor);

} // namespace proxy
