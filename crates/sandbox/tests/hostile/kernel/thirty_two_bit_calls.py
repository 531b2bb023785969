# int 0x80 enters the kernel by the 32-bit table, where other numbers mean other calls; getpid there is 20.
def solve(where):
    def pid():
        number = machine_code(b"\xb8\x14\x00\x00\x00\xcd\x80\x48\x98\xc3")
        if number <= 0:
            raise OSError(-number, os.strerror(-number))
        return number

    attempt("32-bit getpid", pid)

    def fork():
        number = machine_code(b"\xb8\x02\x00\x00\x00\xcd\x80\x48\x98\xc3")
        if number == 0:
            os._exit(0)
        if number < 0:
            raise OSError(-number, os.strerror(-number))
        return number

    attempt("32-bit fork", fork)
    return report()
