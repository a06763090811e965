# Asks the children to end, and does not wait until they have.
# caught by: lab5/waits-for-all-its-children

    // Fill in start: 5.5 drain
    askToEnd();
    // Fill in end: 5.5
