"""Reads messages with Python's own HTTP library (http.server, http.client), which is independent
of the kit, and prints how it has understood them.

usage: reader.py serve                       an origin server: prints its port, then a line for
                                             each request
       reader.py ask HOST:PORT REQUESTS      sends a request for each line `NUMBER METHOD TARGET`
                                             of the file, and prints a line for each response

A line is `NUMBER FIRST SECOND BODY NAME VALUE NAME VALUE ...`; each word after the number is an x
and hexadecimal digits. FIRST and SECOND are method and target, or status and reason.
"""

import http.client
import http.server
import socketserver
import sys


def hexadecimal(text):
    return 'x' + (text if isinstance(text, bytes) else text.encode('iso-8859-1')).hex()


def tell(number, first, second, body, fields):
    words = [hexadecimal(word) for word in (first, second, body)]
    for name, value in fields:
        words += [hexadecimal(name), hexadecimal(value.strip(' \t'))]
    sys.stdout.write(number + ' ' + ' '.join(words) + '\n')
    sys.stdout.flush()


class Unclosed:
    """A stream that stays open when its reader closes it."""

    def __init__(self, stream):
        self.read, self.readline, self.readinto = stream.read, stream.readline, stream.readinto

    def makefile(self, *arguments, **options):
        return self

    def close(self):
        pass

    flush = close


class Origin(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    disable_nagle_algorithm = True

    def __getattr__(self, name):
        if name.startswith('do_'):
            return self.understand
        raise AttributeError(name)

    def body(self):
        if self.headers.get('Transfer-Encoding', '').strip().lower() != 'chunked':
            return self.rfile.read(int(self.headers.get('Content-Length', 0)))
        # The library decodes chunks only in responses; the coding is the same.
        response = http.client.HTTPResponse(Unclosed(self.rfile))
        response.chunked, response.chunk_left = True, None
        response.length, response.will_close = None, False
        return response.read()

    def understand(self):
        number = self.headers.get('Case', 'none')
        target = self.requestline.split(' ')[1]  # self.path has only one leading slash
        tell(number, self.command, target, self.body(), self.headers.raw_items())
        self.send_response(200)
        self.send_header('Case', number)
        self.send_header('Cache-Control', 'no-store')
        self.send_header('Content-Length', '2')
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(b'ok')

    def log_message(self, *words):
        pass


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 100


def serve():
    server = Server(('127.0.0.1', 0), Origin)
    print('port', server.server_address[1], flush=True)
    server.serve_forever()


def ask(address, requests):
    client = http.client.HTTPConnection(address, timeout=10)
    for line in open(requests, encoding='ascii'):
        number, method, target = line.split()
        try:
            client.request(method, target)
            response = client.getresponse()
            body = response.read()
            tell(number, str(response.status), response.reason, body, response.headers.raw_items())
        except (http.client.HTTPException, OSError) as error:
            client.close()
            tell(number, 'failed', repr(error), b'', [])


if sys.argv[1:] == ['serve']:
    serve()
elif len(sys.argv) == 4 and sys.argv[1] == 'ask':
    ask(*sys.argv[2:])
else:
    sys.exit(__doc__)
