# Each byte gives as much patience back as it is worth, not all of it after some.
# correct behaviours: timing

    // Fill in start: 4.5 use
    _left -= waited;
    const auto share = std::chrono::duration<double>(_whole) * static_cast<double>(bytes) /
                       static_cast<double>(std::max<std::size_t>(leastBytes(), 1));
    const auto given = std::chrono::duration_cast<Clock::duration>(share);
    _left = std::min<Clock::duration>(_left + given, _whole);
    _bytes += bytes;
    // Fill in end: 4.5
