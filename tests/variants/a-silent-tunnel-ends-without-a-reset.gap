# A tunnel that has been idle for too long is ended with FIN, not with a reset.
# may differ: how a connection ends

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
