#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace proxy
{

/// The file of the EvictionQueue, open, and locked against all other processes as long as this
/// object lives.
///
/// Whoever is killed in the midst leaves "at work" in the first line. Then, and where there is no
/// ledger that can be read, it is made anew from the files in the store's folder. That is also done
/// when it has become long and most of its lines stand for nothing any more.
class CacheIndex
{
public:
    struct Line
    {
        std::uint64_t inode; ///< 0: of whatever lies there
        std::int64_t usedAt; ///< in nanoseconds since 1970
        std::string file;    ///< without the store's folder
    };

    explicit CacheIndex(const std::filesystem::path& folder);
    CacheIndex(const CacheIndex&) = delete;
    CacheIndex& operator=(const CacheIndex&) = delete;
    ~CacheIndex();

    /// False: it cannot be opened or written; then nothing in it can be relied on.
    bool isOpen() const { return _descriptor >= 0; }

    /// What all entries take up, in bytes.
    std::uint64_t total() const { return _total; }
    /// An entry has come, of so many bytes; or gone.
    void add(std::uint64_t bytes);
    void subtract(std::uint64_t bytes);

    /// Adds a line at the end. Where it is, for setInode(); nothing, if it cannot be written.
    std::optional<std::uint64_t> append(const Line& line);
    void setInode(std::uint64_t position, std::uint64_t inode);
    /// Takes the oldest line out. Nothing, if there is none.
    std::optional<Line> takeOldest();

private:
    void open();
    /// Whether the first line can be read, and says that the ledger was left at rest.
    bool readFirstLine();
    void writeFirstLine(const char* state);
    std::optional<Line> readLine();
    bool isMostlyDead() const;
    /// Writes a new file from what lies in the folder, and puts it in the place of this one.
    void makeAnew();

    std::filesystem::path _folder;
    int _descriptor = -1;
    std::uint64_t _total = 0;
    std::uint64_t _entries = 0;
    std::uint64_t _oldest = 0; ///< where its line begins
    bool _isNew = false;       ///< it has been made anew
};

} // namespace proxy
