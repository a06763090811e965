#pragma once

#include <exception>

namespace Plays
{

/// Thrown in the middle of a play when the run is interrupted (Ctrl-C).
class Interrupted : public std::exception
{
};

/// From now on SIGINT, SIGTERM and SIGHUP only set a flag, so that the run can clean up.
void catchInterrupts();

/// True if one of these signals has come.
bool interrupted();

} // namespace Plays
