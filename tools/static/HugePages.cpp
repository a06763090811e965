// Moves the code of the program that it is linked with into huge pages (2 MiB instead of 4 KiB), before main() begins.
//
// `fork` does not copy the page table's entries for the pages of a file: a child finds them again, 16 with each page
// fault. Memory without a file has its entries copied, and huge pages need only one or two for all of the code.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <link.h>
#include <sys/mman.h>
#include <sys/resource.h>

namespace
{

constexpr std::size_t smallPage = 4096;
constexpr std::size_t hugePage = 512 * smallPage;

struct Code
{
    std::uintptr_t begin = 0;
    std::size_t size = 0; ///< in bytes
};

/// For dl_iterate_phdr(3), which calls it for the program first. A program without shared libraries is the only one.
int findCode(dl_phdr_info* program, std::size_t, void* code)
{
    for (int i = 0; i < program->dlpi_phnum; ++i)
    {
        const auto& segment = program->dlpi_phdr[i];
        if (segment.p_type == PT_LOAD && (segment.p_flags & PF_X) != 0)
            *static_cast<Code*>(code) = {program->dlpi_addr + segment.p_vaddr, segment.p_memsz};
    }
    return 1;
}

std::uintptr_t nextHugePage(std::uintptr_t address)
{
    return (address + hugePage - 1) / hugePage * hugePage;
}

std::size_t pageFaults()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_minflt);
}

/// Returns false if the system has no huge pages for the copy: it has brought many small ones into use.
bool copyToHugePages(const Code& code, void* copy, std::size_t size)
{
    ::madvise(copy, size, MADV_HUGEPAGE);
    const std::size_t before = pageFaults();
    std::memcpy(copy, reinterpret_cast<const void*>(code.begin), code.size);
    return pageFaults() - before < code.size / smallPage / 2;
}

__attribute__((constructor)) void moveCodeToHugePages()
{
    Code code;
    ::dl_iterate_phdr(findCode, &code);
    const std::size_t size = nextHugePage(code.size);
    // The linker has aligned the code so, and put nothing else into its huge pages.
    if (code.begin % hugePage != 0)
        return;
    void* room = ::mmap(
        nullptr, size + hugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED)
        return;
    auto* copy = reinterpret_cast<void*>(nextHugePage(reinterpret_cast<std::uintptr_t>(room)));
    // mremap() returns to the copy of its own code.
    if (copyToHugePages(code, copy, size) && ::mprotect(copy, size, PROT_READ | PROT_EXEC) == 0)
        ::mremap(
            copy, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, reinterpret_cast<void*>(code.begin));
    // The copy, if it is still in there, and the room around it: `fork` would copy these mappings.
    ::munmap(room, size + hugePage);
}

} // namespace
