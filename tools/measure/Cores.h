#pragma once

namespace Measure
{

/// Gives this program, and what it starts, all cores but the last one, which it returns: it is for the
/// servers. -1 if there is only one core.
int divideCores();

} // namespace Measure
