# The proxy uses the smaller of the two ages, not the larger.
# caught by: lab7/c-s-clock-makes-nothing-young, lab7/what-was-made-long-ago-is-old

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    return sinceAsked + std::min(apparent, ageValue(response.fields));
    // Fill in end: 7.3
