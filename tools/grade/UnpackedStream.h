#pragma once

#include <archive.h>
#include <array>
#include <cstddef>
#include <memory>

namespace Grade
{

/// Closes an archive of libarchive.
struct CloseArchive
{
    void operator()(archive* open) const { archive_read_free(open); }
};
using OpenArchive = std::unique_ptr<archive, CloseArchive>;

/// The bytes of a file after decompression, up to a limit. Exactly one layer is removed: libarchive by
/// itself would also remove the next ones, and a file that is small in each layer but the middle one
/// could keep it busy for hours.
class UnpackedStream
{
public:
    /// `filter`: a code of libarchive, ARCHIVE_FILTER_GZIP and so on.
    UnpackedStream(int descriptor, int filter);

    /// Reads some bytes into `bytes`: their number, 0 at the end, -1 after an error or at the limit.
    la_ssize_t read(const void** bytes);

    /// Reads what is left. False if that fails.
    bool finish();

    bool reachedLimit() const;

    /// True if the end was reached, and the bytes before it are not the zeros that end a tar file.
    bool endsTooEarly() const { return _ended && _zeros < blockSize; }

private:
    static constexpr std::size_t blockSize = 512; // of tar

    OpenArchive _archive;
    bool _valid = false;
    bool _ended = false;
    std::size_t _total = 0;
    std::size_t _zeros = 0; ///< how many bytes before this point are zeros
    std::array<char, 64 * 1024> _buffer{};
};

} // namespace Grade
