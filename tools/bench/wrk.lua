-- What wrk asks, and how it reports. Arguments: the target, and for misses `miss`: then each request has a
-- target of its own, with a number at its end.

function init(args)
    wrk.path = args[1]
    if args[2] == "miss" then
        local count = 0
        request = function()
            count = count + 1
            return wrk.format(nil, args[1] .. count)
        end
    end
end

function done(summary)
    local failed = summary.errors
    print(string.format("bench: requests=%d bytes=%d microseconds=%d errors=%d", summary.requests, summary.bytes,
        summary.duration, failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
