// The sums of the labs.
#include "tools/grade/Result.h"

namespace Grade
{

double Result::points() const
{
    double sum = 0;
    for (const LabGrade& lab : labs)
        sum += lab.points();
    return sum * kept / 100;
}

double Result::most() const
{
    double sum = 0;
    for (const LabGrade& lab : labs)
        sum += lab.weight;
    return sum;
}

} // namespace Grade
