#pragma once

#include "tests/process/ProcessFixture.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace Process
{

/// The common part of the tests of B's cache folder: an origin C whose pages may be stored, and
/// functions that inspect the files.
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
    /// Kills all processes of B (SIGKILL), and starts B again with the same folders.
    void killAllAndStartAgain();

    std::string bodyOf(std::size_t number) const { return bytesOf(number, _longest); }
    static std::string pageOf(std::size_t number) { return "page" + std::to_string(number); }

    /// Fails unless a client of the proxy (or of the second proxy) gets the complete page.
    void fetch(std::size_t number, bool second = false);
    /// The same for the pages from `first` on, several clients at a time.
    void fetchAll(std::size_t first, std::size_t count, std::size_t atATime = 8);
    /// How many requests for this page C has received.
    std::size_t asked(std::size_t number) const;
    /// Fails unless the complete page comes without a request to C.
    void assertStored(std::size_t number);
    /// Fails unless the complete page comes with one request to C, and is stored afterwards.
    void assertMissed(std::size_t number);
    /// Lets C go down, and requests the pages 0 to `count` - 1. Fails unless each response is the
    /// complete stored one or a 502. Returns the pages that were answered with 502.
    std::vector<std::size_t> pagesLost(std::size_t count);

    using Files = std::vector<std::filesystem::path>;
    /// The files of the stored responses, found by their names.
    Files entries() const;
    /// The sum of their sizes, in bytes.
    std::uint64_t total() const;
    /// The file with the stored response for this page. Fails if there is none.
    std::filesystem::path entryOf(std::size_t number) const;
    std::filesystem::path cache() const { return _folder->cache(); }
    /// Fails if a temporary file or the file of a fetch is left in the cache folder.
    void assertNothingIsLeftBehind() const;

    // Names in the cache folder.
    static constexpr const char* temporaryFiles = "incoming";
    static constexpr const char* fetches = "fetches";
    std::filesystem::path indexFile() const { return cache() / "index"; }

    static std::string read(const std::filesystem::path& file);
    static void write(const std::filesystem::path& file, const std::string& bytes);

    std::size_t _longest = 40'000;
    std::map<std::string, std::size_t> _asked; ///< requests to C, by target
    std::unique_ptr<Support::ProxyProcess> _second;
};

} // namespace Process
