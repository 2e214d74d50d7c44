"""Kills an import and a server that reads beside it, at random points, and checks what must hold afterwards.

Acknowledged is a file that `courthouse import --verbose` has named: its digest must be in the database ever after. The
data directory lives on from point to point until all dockets are in; then a new one begins. Called by 20-crash.sh.
"""

import argparse
import hashlib
import http.client
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
import time


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class House:
    """One data directory, what has been acknowledged in it, and the programs that run on it."""

    def __init__(self, options, number):
        self.binary = options.binary
        self.dockets = options.dockets
        self.data = f"{options.work}/data-{number}"
        self.acknowledged = set()
        subprocess.run(
            [self.binary, "init", "--data", self.data, "--court", "nysd"], check=True, stdout=subprocess.DEVNULL)

    def serve(self):
        port = free_port()
        server = subprocess.Popen(
            [self.binary, "serve", "--data", self.data, "--listen", f"127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            if answer(port, "/readyz") == 200:
                return server, port
            if server.poll() is not None:
                break
            time.sleep(0.05)
        raise SystemExit("the server did not start again by itself")

    def take_in(self):
        """The running import, and a thread that notes what it acknowledges."""
        program = subprocess.Popen(
            [self.binary, "import", "--verbose", "--data", self.data, self.dockets],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

        def listen():
            for line in program.stdout:
                if line.startswith("taken ") and line.endswith("\n"):
                    self.acknowledged.add(line[6:].strip())

        listener = threading.Thread(target=listen)
        listener.start()
        return program, listener

    def check(self):
        report = subprocess.run(
            [self.binary, "verify", "--json", "--data", self.data], capture_output=True, text=True)
        if report.returncode != 0:
            raise SystemExit(f"verify is not clean after a kill: {report.stdout} {report.stderr}")
        database = sqlite3.connect(f"{self.data}/courthouse.sqlite")
        kept = {row[0] for row in database.execute("SELECT digest FROM imported_file")}
        database.close()
        lost = [file for file in self.acknowledged if digest(file) not in kept]
        if lost:
            raise SystemExit(f"acknowledged and lost: {lost}")


def digest(file):
    return hashlib.sha256(open(file, "rb").read()).hexdigest()


def answer(port, path):
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", path)
        status = connection.getresponse()
        status.read()
        return status.status
    except OSError:
        return 0


def kill(program):
    if program.poll() is None:
        program.send_signal(signal.SIGKILL)
    program.wait()


def read_on(port, paths, stop):
    while not stop.is_set():
        for path in paths:
            if stop.is_set() or answer(port, path) == 0:
                return


def crash(house, generator, longest, paths):
    """One kill of both programs; returns whether the import had ended before."""
    server, port = house.serve()
    stop = threading.Event()
    reader = threading.Thread(target=read_on, args=(port, paths, stop))
    reader.start()
    program, listener = house.take_in()
    time.sleep(generator.uniform(0, longest))
    ended = program.poll() is not None
    order = [program, server]
    generator.shuffle(order)
    for victim in order:
        kill(victim)
    stop.set()
    listener.join()
    reader.join()
    return ended


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--dockets", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--points", type=int, required=True)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    paths = ["/", "/courts/nysd", "/courts/cand", "/?q=united", "/ledger/checkpoint"]

    house = House(options, 0)
    begin = time.monotonic()
    program, listener = house.take_in()
    program.wait()
    listener.join()
    longest = (time.monotonic() - begin) * 1.1
    house.check()
    acknowledged = len(house.acknowledged)

    houses, points, under_way = 1, 0, 0
    house = House(options, houses)
    while points < options.points:
        ended = crash(house, generator, longest * 0.8, paths)
        points += 1
        under_way += not ended
        house.check()
        if ended:
            if len(house.acknowledged) < acknowledged:
                program, listener = house.take_in()
                program.wait()
                listener.join()
                house.check()
            shutil.rmtree(house.data)
            houses += 1
            house = House(options, houses)
    server, port = house.serve()
    if answer(port, "/courts/nysd") != 200:
        raise SystemExit("the server does not show the court after the last kill")
    server.terminate()
    server.wait()
    print(json.dumps({"points": points, "killed while importing": under_way, "data directories": houses,
                      "files": acknowledged}))


if __name__ == "__main__":
    main()
