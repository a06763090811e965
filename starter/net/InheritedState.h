#pragma once

namespace proxy
{

/// Sets what a process inherits from the program that starts it, so that the proxy runs in the same
/// way under a shell, a service manager, cron or a test:
///
/// - Descriptors 0 to 2 are open (on /dev/null if they were closed): otherwise the next socket would
///   get such a number, and a client would be sent the log. All others are closed.
/// - No signal is blocked. None is ignored but SIGPIPE and SIGXFSZ: writing to a closed pipe, or
///   beyond the limit for a file, fails with EPIPE or EFBIG instead. SIGHUP stays ignored if it was,
///   because that is how nohup(1) works. No timer is running.
/// - Only this user may use the files that are created (umask).
/// - Only the hard limits hold: as many open descriptors, processes, bytes of memory and of a file,
///   and as much processor time as the system allows.
///
/// To be called first of all.
void resetInheritedState();

} // namespace proxy
