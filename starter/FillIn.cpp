// How a blank gap reports itself.

#include "FillIn.h"

#include "Log.h"

#include <set>
#include <string>

namespace proxy
{

void sayNotFilledIn(const char* gap)
{
    static std::set<std::string> reported;
    if (reported.insert(gap).second)
        Log::line(std::string("Not filled in: ") + gap);
}

} // namespace proxy
