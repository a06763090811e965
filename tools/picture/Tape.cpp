// A long body changes its record with every block. The page is told from time to time, so a record
// only notes that it has changed.

#include "tools/picture/Tape.h"

#include <chrono>

namespace Picture
{

std::shared_ptr<Record> Tape::add(Record record)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    record.id = _nextId++;
    record.time = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    _records.push_back(std::make_shared<Record>(std::move(record)));
    if (_records.size() > most)
        _records.pop_front();
    touch(*_records.back());
    auto added = _records.back();
    if (_added)
        _added();
    return added;
}

void Tape::touch(Record& record)
{
    record.changed = true;
    _changed = true;
}

void Tape::settle()
{
    for (const auto& record : _records)
        record->changed = false;
    _changed = false;
}

} // namespace Picture
