// Parts of a sequence that are not needed for the failure only hide its cause.

#include "tests/model/Shrinker.h"

#include <cctype>

namespace Model
{

namespace
{

using Change = std::function<void(Sequence&)>;

void addChangesOfFields(
    std::vector<Change>& changes, const Fields& fields, const std::function<Fields&(Sequence&)>& of)
{
    for (std::size_t index = 0; index < fields.size(); ++index)
    {
        const auto place = static_cast<std::ptrdiff_t>(index);
        changes.push_back([=](Sequence& all) { of(all).erase(of(all).begin() + place); });
        const std::string& value = fields[index].second;
        for (std::size_t comma = value.find(", "); comma != std::string::npos;
             comma = value.find(", ", comma + 1))
        {
            changes.push_back([=](Sequence& all) { of(all)[index].second.erase(comma); });
            changes.push_back([=](Sequence& all) { of(all)[index].second.erase(0, comma + 2); });
        }
    }
}

/// Removes the wait before this step. Instead, all earlier responses arrive with an Age that is
/// higher by the same time.
void makeOlder(Sequence& all, std::size_t step)
{
    for (std::size_t before = 0; before < step; ++before)
    {
        Seconds age = all[step].wait;
        Fields& fields = all[before].reply.fields;
        for (auto& [name, value] : fields)
            if (name == "Age" && !value.empty() && value.size() < 9 &&
                value.find_first_not_of("0123456789") == std::string::npos)
                age += std::stoll(value);
        std::erase_if(fields, [](const auto& field) { return field.first == "Age"; });
        fields.emplace_back("Age", std::to_string(age));
    }
    all[step].wait = 0;
}

std::vector<Change> changesOf(const Sequence& sequence)
{
    std::vector<Change> changes;
    for (std::size_t index = 0; index < sequence.size(); ++index)
    {
        const Step& step = sequence[index];
        changes.push_back(
            [=](Sequence& all) { all.erase(all.begin() + static_cast<std::ptrdiff_t>(index)); });
        if (step.crash)
            changes.push_back([=](Sequence& all) { all[index].crash = false; });
        if (step.wait > 0)
        {
            changes.push_back([=](Sequence& all) { all[index].wait = 0; });
            changes.push_back([=](Sequence& all) { makeOlder(all, index); });
        }
        addChangesOfFields(changes, step.request.fields,
            [=](Sequence& all) -> Fields& { return all[index].request.fields; });
        addChangesOfFields(changes, step.reply.fields,
            [=](Sequence& all) -> Fields& { return all[index].reply.fields; });
        if (step.reply.status != 200)
            changes.push_back([=](Sequence& all) { all[index].reply.status = 200; });
        if (step.reply.kind != Reply::Kind::whole)
            changes.push_back([=](Sequence& all) { all[index].reply.kind = Reply::Kind::whole; });
        for (std::size_t other = 0; other < step.meanwhile.size(); ++other)
        {
            const auto place = static_cast<std::ptrdiff_t>(other);
            changes.push_back([=](Sequence& all)
                { all[index].meanwhile.erase(all[index].meanwhile.begin() + place); });
            addChangesOfFields(changes, step.meanwhile[other].request.fields,
                [=](Sequence& all) -> Fields&
                { return all[index].meanwhile[other].request.fields; });
            addChangesOfFields(changes, step.meanwhile[other].reply.fields,
                [=](Sequence& all) -> Fields& { return all[index].meanwhile[other].reply.fields; });
        }
        if (step.request.method != "GET")
            changes.push_back([=](Sequence& all) { all[index].request.method = "GET"; });
    }
    return changes;
}

} // namespace

Sequence shrunk(Sequence sequence, const std::function<bool(const Sequence&)>& fails)
{
    for (bool smaller = true; smaller;)
    {
        smaller = false;
        for (const Change& change : changesOf(sequence))
        {
            Sequence less = sequence;
            change(less);
            if (less.empty() || !fails(less))
                continue;
            sequence = less;
            smaller = true;
            break;
        }
    }
    return sequence;
}

} // namespace Model
