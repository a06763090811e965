// Reading from the body of a stored response.

#include "store/StoredResponse.h"

#include "FillIn.h"

#include <algorithm>
#include <stdexcept>

namespace proxy
{

void StoredResponse::read(std::uint64_t first, std::uint64_t count, const Sink& sink)
{
    body.clear();
    body.seekg(begin + static_cast<std::streamoff>(first));
    std::string block(std::min<std::uint64_t>(count, 64 * 1024), '\0');
    while (count > 0)
    {
        const auto wanted = std::min<std::uint64_t>(count, block.size());
        body.read(block.data(), static_cast<std::streamsize>(wanted));
        if (body.gcount() == 0)
            throw std::runtime_error("The stored body has become shorter.");
        sink({block.data(), static_cast<std::size_t>(body.gcount())});
        count -= static_cast<std::uint64_t>(body.gcount());
    }
    body.clear();
    body.seekg(begin);
}

bool isComplete(const StoredResponse& stored)
{
    // Fill in start: 8.4 isComplete
    // An entry with its final name is complete: it was published that way.
    fallBack("8.4 isComplete");
    return true;
    // Fill in end: 8.4
}

} // namespace proxy
