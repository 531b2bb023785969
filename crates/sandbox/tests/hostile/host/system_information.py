def solve(where):
    import ctypes
    import socket

    buffer = ctypes.create_string_buffer(4096)
    attempt("kernel log", lambda: call(103, 3, buffer, 4096))
    attempt("kernel log size", lambda: call(103, 10, None, 0))
    import platform

    for look in (socket.gethostname, os.uname, platform.node, lambda: open("/proc/sys/kernel/hostname").read(), lambda: open("/etc/hostname").read()):
        try:
            said = str(look())
        except OSError as refusal:
            note(f"host name: {refusal}")
            continue
        note(f"host name: {said!r}")
        if said.strip() == where["host"] or repr(where["host"]) in said:
            breach(f"the host is called {where['host']}")
    attempt("quota", lambda: call(179, 0x800007 << 8, None, 0, buffer))
    attempt("login name", lambda: os.getlogin())
    try:
        note(f"uid {os.getresuid()}, gid {os.getresgid()}, groups {os.getgroups()}, pid {os.getpid()}, parent {os.getppid()}, session {os.getsid(0)}")
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        data = (ctypes.c_uint32 * 6)()
        call(125, header, data)
        note(f"capabilities {[hex(each) for each in data]}")
        if any(data):
            breach(f"capabilities left: {[hex(each) for each in data]}")
    except OSError as refusal:
        note(f"capget: {refusal}")
    return report()
