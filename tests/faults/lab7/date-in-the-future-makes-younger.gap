# A Date in the future makes the response younger.
# caught by: lab7/age-grows

    // Fill in start: 7.3 currentAge
    const auto sinceDate = now - dateOf(response);
    const auto sinceRequest = std::max(now - response.requestTime, 0ms);
    const auto age = ageValue(response.fields);
    return age > 0s ? std::max<std::chrono::milliseconds>(sinceRequest + age, sinceDate)
                    : std::max<std::chrono::milliseconds>(sinceDate, 0ms);
    // Fill in end: 7.3
