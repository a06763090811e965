// The functions that libFuzzer calls. The environment variable FUZZ_TARGET names the target, so
// that one program is enough for all of them.

#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace
{

const Fuzz::Target* chosen = nullptr;

} // namespace

int LLVMFuzzerInitialize(int*, char***)
{
    const char* const name = std::getenv("FUZZ_TARGET");
    for (const Fuzz::Target& target : Fuzz::targets())
        if (name && target.name == name)
            chosen = &target;
    if (chosen)
        return 0;
    std::fputs("FUZZ_TARGET must be one of:", stderr);
    for (const Fuzz::Target& target : Fuzz::targets())
        std::fprintf(stderr, " %s", target.name.c_str());
    std::fputs("\n", stderr);
    std::exit(2);
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try
    {
        chosen->check({reinterpret_cast<const char*>(data), size});
    }
    catch (const Fuzz::Broken& broken)
    {
        std::fprintf(stderr, "%s\n", broken.what());
        throw;
    }
    return 0;
}
