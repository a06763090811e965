#pragma once

#include "tests/process/ProcessFixture.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace Process
{

/// What the tests of B's cache folder share: a C whose pages may be stored, and looks at the files.
///
/// The page `page17` has the bytes bytesOf(17, _longest).
class CacheFixture : public ProcessFixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Starts a second proxy with the same cache folder.
    void startSecond(const std::vector<std::string>& options = {});
    /// SIGKILL to all of B; then B is started again with the same folders.
    void killAllAndStartAgain();

    std::string bodyOf(std::size_t number) const { return bytesOf(number, _longest); }
    static std::string pageOf(std::size_t number) { return "page" + std::to_string(number); }

    /// A client of the proxy (or of the second one) gets the complete page.
    void fetch(std::size_t number, bool second = false);
    /// The same for the pages from `first` on, several clients at a time.
    void fetchAll(std::size_t first, std::size_t count, std::size_t atATime = 8);
    /// How many requests for this page C has received.
    std::size_t asked(std::size_t number) const;
    /// Fails unless the complete page comes without a request to C.
    void assertStored(std::size_t number);
    /// Fails unless the complete page comes with a request to C, and is stored then.
    void assertMissed(std::size_t number);
    /// C goes down, and a client asks for each page from 0 on. Fails unless it gets the complete
    /// stored response, or 502. Returns the pages for which it got 502.
    std::vector<std::size_t> pagesLost(std::size_t count);

    using Files = std::vector<std::filesystem::path>;
    /// The stored responses: the files that are named like one.
    Files entries() const;
    /// The sum of their sizes.
    std::uint64_t total() const;
    /// The file of this page. Fails if there is none.
    std::filesystem::path entryOf(std::size_t number) const;
    std::filesystem::path cache() const { return _folder->cache(); }
    /// Fails if a fetch that is over has left a file behind.
    void assertNothingIsLeftBehind() const;

    // Names in the cache folder.
    static constexpr const char* temporaryFiles = "incoming";
    static constexpr const char* fetches = "fetches";
    std::filesystem::path indexFile() const { return cache() / "index"; }

    static std::string read(const std::filesystem::path& file);
    static void write(const std::filesystem::path& file, const std::string& bytes);

    std::size_t _longest = 40'000;
    std::map<std::string, std::size_t> _asked; ///< by target
    std::unique_ptr<Support::ProxyProcess> _second;
};

} // namespace Process
