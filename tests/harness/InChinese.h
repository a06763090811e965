#pragma once

#include "tests/support/Environment.h"
#include "tests/support/Language.h"

namespace Plays
{

/// While it lives, the kit speaks Chinese.
class InChinese
{
public:
    InChinese() { speak("zh", Support::buildFolder() + "/locale"); }
    ~InChinese() { speak("", ""); }
    InChinese(const InChinese&) = delete;
    InChinese& operator=(const InChinese&) = delete;
};

} // namespace Plays
