// The table of fuzz targets.

#include "tests/fuzz/Targets.h"

namespace Fuzz
{

const std::vector<Target>& targets()
{
    static const std::vector<Target> all = {
        {"request", requestHead},
        {"response", responseHead},
        {"chunks", chunkedBody},
        {"target", requestTarget},
        {"percent", percentEncoding},
        {"fields", fieldLines},
        {"date", httpDate},
        {"range", byteRange},
        {"structured", structuredField},
        {"directives", cacheDirectives},
        {"entry", entryHead},
        {"index", indexText},
    };
    return all;
}

} // namespace Fuzz
