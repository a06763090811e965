#pragma once

#include "tests/process/Fixture.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace Process
{

/// What the tests of B's cache folder share: a C whose pages may be kept, and looks at the files.
///
/// The page `page17` has the bytes bytesOf(17, _longest).
class CacheFixture : public Fixture
{
public:
    void setUp() override;
    void tearDown() override;

protected:
    /// Starts the proxy with a `command` before it that makes the machine a poorer one.
    void startProxyBehind(
        std::vector<std::string> command, const std::vector<std::string>& options = {});
    /// A second one, with the same cache folder.
    void startSecond(const std::vector<std::string>& options = {});
    /// SIGKILL to all of B; then it is started again with the same folders.
    void killAllAndStartAgain();

    std::string bodyOf(std::size_t number) const { return bytesOf(number, _longest); }
    static std::string pageOf(std::size_t number) { return "page" + std::to_string(number); }

    /// One client of the proxy (or the second one) asks for the page and gets it whole; then all
    /// of B is at rest.
    void fetch(std::size_t number, bool second = false);
    /// The same for the pages from `first` on, some clients at once.
    void fetchAll(std::size_t first, std::size_t count, std::size_t atOnce = 8);
    /// How often C has been asked for it.
    std::size_t asked(std::size_t number) const;
    /// Fails unless the page comes whole and C is not asked.
    void assertKept(std::size_t number);
    /// Fails unless the page comes whole and C is asked, and is kept then.
    void assertMissed(std::size_t number);

    using Files = std::vector<std::filesystem::path>;
    /// The stored responses: what has the name of an entry.
    Files entries() const;
    /// Their sizes together.
    std::uint64_t total() const;
    /// The file of this page. Fails if there is none.
    std::filesystem::path entryOf(std::size_t number) const;
    std::filesystem::path cache() const { return _folder->cache(); }
    /// Fails if something is left of fetches that are over.
    void assertNothingIsLeftBehind() const;

    static std::string read(const std::filesystem::path& file);
    static void write(const std::filesystem::path& file, const std::string& bytes);

    std::size_t _longest = 40'000;
    std::map<std::string, std::size_t> _asked; ///< by target
    std::unique_ptr<Support::ProxyProcess> _second;
};

} // namespace Process
