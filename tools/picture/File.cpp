// Also for files of /proc, which have no size before they are read.

#include "tools/picture/File.h"

#include <fstream>
#include <iterator>

namespace Picture
{

std::string contents(const std::string& file)
{
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace Picture
