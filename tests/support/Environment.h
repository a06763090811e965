#pragma once

#include <cstddef>
#include <string>

namespace Support
{

/// The value of an environment variable; `otherwise` if it is not set, or empty.
std::string environment(const char* name, const std::string& otherwise = "");

/// The folder with the programs of this build: BUILD, or `build`.
std::string buildFolder();

/// The library `tests/NAME.so` of this build, with which a program may be started; empty if it has not been
/// built.
std::string builtLibrary(const std::string& name);

/// The program that the tests start as B: PROXY_UNDER_TEST, or the reference.
std::string proxyUnderTest();

/// How far the memory of a process of B may grow in a test in which it should stay the same, in
/// KiB: GROWTH (which is in MiB), or `otherwise` if that is not set.
std::size_t allowedGrowth(std::size_t otherwise);

} // namespace Support
