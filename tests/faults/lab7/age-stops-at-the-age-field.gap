# The larger of Age and the time since Date counts, so a response with an Age gets no older.
# caught by: lab7/age-from-another-cache-grows-too, lab7/age-is-the-larger-of-age-and-date

    // Fill in start: 7.3 currentAge
    const auto sinceDate = now - dateOf(response);
    return std::max(std::chrono::floor<std::chrono::milliseconds>(sinceDate),
        std::chrono::milliseconds(ageValue(response.fields)));
    // Fill in end: 7.3
