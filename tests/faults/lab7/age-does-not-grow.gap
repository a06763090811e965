# The age is Age or the time since Date, whichever is more: Age does not grow.
# caught by: lab7/age-grows

    // Fill in start: 7.3 currentAge
    const auto sinceDate = now - dateOf(response);
    return std::max<std::chrono::milliseconds>(
        {sinceDate, std::chrono::milliseconds(ageValue(response.fields)), 0ms});
    // Fill in end: 7.3
