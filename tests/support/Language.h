#pragma once

#include "tools/language/Language.h"

namespace Plays
{

using Language::counted;
using Language::english;
using Language::InEnglish;
using Language::said;
using Language::translated;

} // namespace Plays
