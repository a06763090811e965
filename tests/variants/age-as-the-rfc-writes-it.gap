# The age is computed step by step, as RFC 9111 section 4.2.3 writes it.
# may differ: names of the steps

    // Fill in start: 7.3 currentAge
    const auto asked = std::chrono::floor<seconds>(response.requestTime);
    const seconds apparentAge = std::max(asked - dateOf(response), 0s);
    const seconds correctedAge = ageValue(response.fields);
    const seconds correctedInitialAge = std::max(apparentAge, correctedAge);
    const auto residentTime = std::chrono::floor<std::chrono::milliseconds>(now - response.requestTime);
    return std::max<std::chrono::milliseconds>(correctedInitialAge + residentTime, 0ms);
    // Fill in end: 7.3
