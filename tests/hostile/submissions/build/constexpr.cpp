// rules/Decision.cpp: exceeds limit
constexpr long spin(long n)
{
    while (true)
        ++n;
}
static_assert(spin(1) > 0);
