# vfork through machine code: the child shares the stack, so it leaves at once by exit_group.
def solve(where):
    def go():
        child = machine_code(
            b"\x5a"                      # pop rdx: the return address survives the child in a register
            b"\xb8\x3a\x00\x00\x00"      # mov eax, 58
            b"\x0f\x05"                  # syscall
            b"\x52"                      # push rdx
            b"\x85\xc0"                  # test eax, eax
            b"\x75\x09"                  # jne to the return
            b"\x31\xff"                  # xor edi, edi
            b"\xb8\xe7\x00\x00\x00"      # mov eax, 231
            b"\x0f\x05"                  # syscall
            b"\x48\x98"                  # cdqe
            b"\xc3"                      # ret
        )
        if child <= 0:
            raise OSError(-child, os.strerror(-child))
        os.waitpid(child, 0)
        return child

    attempt("vfork", go)
    return report()
