# A tunnel through which nothing goes is ended with FIN, not with a reset.
# correct behaviours: how the connection ends

    // Fill in start: 6.7 run
    while (!_toOrigin.ended || !_toClient.ended)
    {
        move(_toOrigin);
        move(_toClient);
        if (!_toOrigin.ended || !_toClient.ended)
        {
            try
            {
                wait();
            }
            catch (const Poco::TimeoutException&)
            {
                return;
            }
        }
    }
    // Fill in end: 6.7
