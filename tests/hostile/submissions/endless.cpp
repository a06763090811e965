// In front of rules/Vary.cpp: 2^40 instances of a template.
template <int Depth, int Branch>
struct Tree
{
    static constexpr int leaves =
        Tree<Depth - 1, 2 * Branch>::leaves + Tree<Depth - 1, 2 * Branch + 1>::leaves;
};
template <int Branch>
struct Tree<0, Branch>
{
    static constexpr int leaves = 1;
};
static_assert(Tree<40, 1>::leaves != 0);
