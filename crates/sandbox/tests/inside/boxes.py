"""Forks children that run the harness, as the warm interpreter does, but without a box around them."""

import os
import pathlib
import signal
import socket
import sys

INSIDE = pathlib.Path(__file__).resolve().parents[2] / "src" / "inside"
sys.dont_write_bytecode = True
sys.path.insert(0, str(INSIDE))

import examiner
import harness


class Box:
    """One forked child. `peer` becomes its descriptor 4. A clean child starts over, so that it remembers nothing of this process."""

    def __init__(self, job, peer=None, clean=False):
        ours, theirs = socket.socketpair()
        self.output, writer = os.pipe()
        sys.stdout.flush()
        self.child = os.fork()
        if self.child == 0:
            keep = theirs.detach()
            nothing = os.open(os.devnull, os.O_RDONLY)
            descriptors = [os.dup(number) for number in (nothing, writer, writer, keep)]
            if peer is not None:
                descriptors.append(os.dup(peer))
            descriptors = [(number, fcntl_up(number)) for number in descriptors]
            for wanted, (_, high) in enumerate(descriptors):
                os.dup2(high, wanted)
            os.closerange(len(descriptors), 512)
            signal.alarm(20)
            if clean:
                program = "import sys; sys.dont_write_bytecode = True; sys.path.insert(0, %r); import examiner, harness; harness.main(3, 4)"
                for number in range(len(descriptors)):
                    os.set_inheritable(number, True)
                os.execv(sys.executable, [sys.executable, "-I", "-c", program % str(INSIDE)])
            harness.main(3, 4)
        theirs.close()
        os.close(writer)
        ours.settimeout(20)
        self.socket = ours
        self.link = harness.Channel(ours.fileno())
        ours.setblocking(True)
        self.send(b"J", job)

    def send(self, kind, value):
        self.link.send(bytes(harness.encode(value, bytearray(kind))))

    def receive(self):
        """Returns the kind and the value of the next frame; the kind `end` when there is none."""
        try:
            body = self.link.receive()
        except OSError:
            body = None
        if body is None:
            return "end", None
        return chr(body[0]), harness.decode(body, 1)

    def ask(self, case):
        self.send(b"C", case)
        return self.receive()

    def end(self):
        """Closes the channel; returns the exit status and what was written."""
        self.socket.close()
        written = b""
        while True:
            data = os.read(self.output, 65536)
            if not data:
                break
            written += data
        os.close(self.output)
        _, status = os.waitpid(self.child, 0)
        return os.waitstatus_to_exitcode(status), written.decode("utf-8", "replace")


def fcntl_up(number):
    """Returns a copy of a descriptor above those that will be overwritten."""
    import fcntl

    return fcntl.fcntl(number, fcntl.F_DUPFD, 16)


def run(job, *cases):
    """Runs a job over its cases; returns the frames and what was written."""
    box = Box(job)
    frames = [box.receive()]
    for case in cases:
        if frames[-1][0] == "end" or frames[-1][0] == "X" and frames[-1][1]["phase"] == "load":
            break
        frames.append(box.ask(case))
    return frames, box.end()[1]
