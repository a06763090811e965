#pragma once

#include "tests/support/Environment.h"
#include "tools/language/Language.h"

namespace Plays
{

/// While it lives, the kit speaks Chinese.
class InChinese
{
public:
    InChinese() { Language::speak("zh", Support::buildFolder() + "/locale"); }
    ~InChinese() { Language::speak("", ""); }
    InChinese(const InChinese&) = delete;
    InChinese& operator=(const InChinese&) = delete;
};

} // namespace Plays
