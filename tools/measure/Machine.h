#pragma once

#include <cstdint>
#include <string>

namespace Measure
{

/// The machine in one line: the processor, how many cores, the memory and the kernel. Figures without it mean nothing.
std::string machine();

/// Lets this program, and what it starts, have so many descriptors open, or as many as the machine allows. Returns how
/// many that are.
std::uint64_t allowDescriptors(std::uint64_t wanted);

/// About how many processes this user may have: the smallest of the limits that the kernel tells.
std::uint64_t allowedProcesses();

} // namespace Measure
