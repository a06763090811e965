# Each byte gives back its share of the time limit, instead of enough bytes restoring all of it.
# may differ: timing

    // Fill in start: 4.5 use
    _left -= waited;
    const auto share = std::chrono::duration<double>(_whole) * static_cast<double>(bytes) /
                       static_cast<double>(std::max<std::size_t>(leastBytes(), 1));
    const auto given = std::chrono::duration_cast<SteadyClock::duration>(share);
    _left = std::min<SteadyClock::duration>(_left + given, _whole);
    _bytes += bytes;
    // Fill in end: 4.5
