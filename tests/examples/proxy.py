#!/usr/bin/env python3
"""A small web proxy, to show that `make check` tests a proxy in any language:

    make check LAB=1 PROXY='python3 tests/examples/proxy.py {port} {root} {cache}'

One client after the other, as in the textbook. It serves files (lab 1) and fetches plain pages
(lab 2). It keeps no copies, so it fails lab 3; the cache folder stays empty.
"""

import os
import re
import signal
import socket
import sys
import time
from urllib.parse import unquote_to_bytes

BLOCK = 64 * 1024  # bytes in one piece; also the longest head
TIMEOUT = 1  # seconds: no test of lab 1 waits much longer
MEDIA_TYPES = {
    ".html": "text/html", ".htm": "text/html", ".txt": "text/plain", ".css": "text/css",
    ".js": "text/javascript", ".json": "application/json", ".png": "image/png",
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml",
}


class Failure(Exception):
    """The request cannot be served; the text is the status code and its reason."""


def read_head(connection):
    """Reads until the blank line, in however many pieces it comes, but not longer than TIMEOUT in
    all. Answers the head and what came after it; None if the connection ended before."""
    data = b""
    deadline = time.monotonic() + TIMEOUT
    while b"\r\n\r\n" not in data and len(data) <= BLOCK:
        connection.settimeout(max(deadline - time.monotonic(), 0.001))
        if not (piece := connection.recv(BLOCK)):
            return None
        data += piece
    connection.settimeout(TIMEOUT)
    head, _, rest = data.partition(b"\r\n\r\n")
    if len(head) > BLOCK:
        raise Failure("431 Request Header Fields Too Large")
    return head, rest


def find_file(root, target):
    """The file under root that the target names, or None. realpath() resolves `..` and symbolic
    links, so that what lies outside of the root is seen as outside. Names that begin with a dot are
    not served."""
    name = unquote_to_bytes(target.split("?")[0].lstrip("/")) or b"index.html"
    if b"\0" in name:
        return None
    path = os.path.realpath(os.path.join(root, name))
    hidden = b"/." in path[len(root):]
    inside = path.startswith(root + b"/")
    return path if inside and not hidden and os.path.isfile(path) else None


def send_head(client, status, media_type, length):
    client.sendall(f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n"
                   f"Content-Length: {length}\r\nConnection: close\r\n\r\n".encode())


def send_file(client, path, with_body):
    suffix = os.path.splitext(path)[1].decode("latin-1").lower()
    try:
        file = open(path, "rb")
    except OSError as error:
        raise Failure("404 Not Found") from error
    with file:
        size = os.fstat(file.fileno()).st_size
        send_head(client, "200 OK", MEDIA_TYPES.get(suffix, "application/octet-stream"), size)
        if with_body and size > 0:
            client.sendfile(file, count=size)  # the file may grow in the meantime


def send_failure(client, status):
    send_head(client, status, "text/plain", 0)
    client.shutdown(socket.SHUT_WR)
    client.settimeout(1)
    while client.recv(BLOCK):  # closing with unread bytes would destroy the answer on its way
        pass


def ask(method, target):
    """Asks the origin server. Answers the connection, the head and what came with it."""
    parts = re.fullmatch(r"/([A-Za-z0-9.-]*[A-Za-z.][A-Za-z0-9.-]*)(:\d+)?(/.*)?", target)
    if parts is None:
        raise Failure("404 Not Found")
    host, port, path = parts.groups(default="")
    try:
        origin = socket.create_connection((host, int(port[1:] or 80)), TIMEOUT)
    except (socket.gaierror, UnicodeError) as error:
        # Neither a file nor a host; but a name with a port was meant as a host.
        raise Failure("502 Bad Gateway" if port else "404 Not Found") from error
    origin.sendall(f"{method} {path or '/'} HTTP/1.1\r\nHost: {host}{port}\r\n"
                   "Connection: close\r\n\r\n".encode("latin-1"))
    response = read_head(origin)
    if response is None or not response[0].startswith(b"HTTP/1."):
        raise Failure("502 Bad Gateway")
    return origin, *response


def pass_on(client, method, origin, head, block):
    """Block by block, until the length is reached or the origin server closes."""
    head = re.sub(rb"(?i)\r\n(connection|keep-alive):[^\r]*", b"", head)
    client.sendall(head + b"\r\nConnection: close\r\n\r\n")
    if method == "HEAD" or head.split()[1] in (b"204", b"304"):
        return
    length = re.search(rb"(?i)\r\ncontent-length:[ \t]*(\d+)", head)
    left = int(length[1]) if length else float("inf")
    while left > 0 and (block := block or origin.recv(BLOCK)):
        client.sendall(block)
        left, block = left - len(block), b""


def serve(client, root):
    """One client, from its request to the end of the answer."""
    if (request := read_head(client)) is None:
        return
    words = request[0].split(b"\r\n")[0].decode("latin-1").split(" ")
    if len(words) != 3 or not re.fullmatch(r"HTTP/1\.\d", words[2], re.ASCII):
        raise Failure("400 Bad Request")
    method, target, _ = words
    if re.search(r"[\x00-\x20\x7f]", target):
        raise Failure("400 Bad Request")
    if method not in ("GET", "HEAD") or not target.startswith("/"):
        raise Failure("501 Not Implemented")
    path = find_file(root, target)
    if path is not None:
        return send_file(client, path, method == "GET")
    try:
        origin, head, block = ask(method, target)
    except (OSError, OverflowError) as error:
        late = isinstance(error, TimeoutError)
        raise Failure("504 Gateway Timeout" if late else "502 Bad Gateway") from error
    with origin:
        pass_on(client, method, origin, head, block)


def main():
    port, root, _cache = sys.argv[1:]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with socket.create_server(("127.0.0.1", int(port))) as listener:  # sets SO_REUSEADDR
        print(f"Ready to serve on 127.0.0.1:{listener.getsockname()[1]}", flush=True)
        while True:
            client, _ = listener.accept()
            with client:
                client.settimeout(TIMEOUT)
                try:
                    try:
                        serve(client, os.path.realpath(os.fsencode(root)))
                    except Failure as failure:
                        send_failure(client, failure)
                except OSError as error:
                    print(f"client lost: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
