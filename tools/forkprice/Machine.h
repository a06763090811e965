#pragma once

#include <string>

namespace ForkPrice
{

/// The machine in one line: the processor, how many cores, the memory and the kernel. Figures without it mean nothing.
std::string machine();

} // namespace ForkPrice
