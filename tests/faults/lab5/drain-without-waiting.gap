# The parent asks its children to stop, but does not wait until they have exited.
# caught by: lab5/waits-for-all-its-children

    // Fill in start: 5.5 drain
    askToStop();
    // Fill in end: 5.5
