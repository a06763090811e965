#pragma once

namespace proxy
{

/// Gives memory back to the kernel that this process has used and does not need now: whole pages of freed memory
/// (malloc), and the stack below the caller. Both are there again when they are needed, but each page then costs a
/// page fault: so this is for a process that is about to wait for long.
void giveBackUnusedMemory();

} // namespace proxy
