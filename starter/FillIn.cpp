// What a blank gap says.

#include "FillIn.h"

#include "Log.h"

#include <set>
#include <string>

namespace proxy
{

void sayNotFilledIn(const char* gap)
{
    static std::set<std::string> said;
    if (said.insert(gap).second)
        Log::line(std::string("Not filled in: ") + gap);
}

} // namespace proxy
