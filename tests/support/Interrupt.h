#pragma once

#include <exception>

namespace Plays
{

/// Thrown in the middle of a play when somebody stops the run (Ctrl-C).
class Interrupted : public std::exception
{
};

/// From now on SIGINT and SIGTERM only set a mark, so that what was begun can be cleaned up.
void catchInterrupts();

/// One of them has come.
bool interrupted();

} // namespace Plays
