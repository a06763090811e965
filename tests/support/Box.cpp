// A program that is linked with tests/box has a box.
#include "tests/support/Box.h"

namespace Support
{

namespace
{

Box*& theBox()
{
    static Box* box = nullptr;
    return box;
}

} // namespace

Box* Box::installed()
{
    return theBox();
}

void Box::install(Box* box)
{
    theBox() = box;
}

} // namespace Support
