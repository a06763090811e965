// Every program that is linked with this folder has the box.
#include "tests/box/JudgeBox.h"

namespace Support
{

namespace
{

struct Installed
{
    Installed() { Box::install(&box); }
    ~Installed() { Box::install(nullptr); }
    JudgeBox box;
};
const Installed installed;

} // namespace

} // namespace Support
