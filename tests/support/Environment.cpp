// Settings that the tests take from the environment.

#include "tests/support/Environment.h"

#include <cstdlib>
#include <filesystem>

namespace Support
{

std::string environment(const char* name, const std::string& otherwise)
{
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : otherwise;
}

std::string buildFolder()
{
    return environment("BUILD", "build");
}

std::string builtLibrary(const std::string& name)
{
    const std::string path = std::filesystem::absolute(buildFolder() + "/tests/" + name + ".so");
    return std::filesystem::exists(path) ? path : "";
}

std::string proxyUnderTest()
{
    return environment("PROXY_UNDER_TEST", buildFolder() + "/solution/proxy");
}

std::size_t allowedGrowth(std::size_t otherwise)
{
    const std::string mebibytes = environment("GROWTH");
    return mebibytes.empty() ? otherwise : 1024 * std::strtoul(mebibytes.c_str(), nullptr, 10);
}

} // namespace Support
