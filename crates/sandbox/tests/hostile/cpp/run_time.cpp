// What a native program can try without any interpreter's help.
#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static void tried(const char *what, long result) {
    std::printf(result >= 0 ? "BREACH: %s gave %ld\n" : "tried: %s: %ld\n", what, result);
    std::fflush(stdout);
}

int main() {
    tried("canary", open("@CANARY@", O_RDONLY));
    tried("passwd", open("/etc/shadow", O_RDONLY));
    tried("write outside", open("@DIRECTORY@/@TOKEN@-cpp", O_CREAT | O_WRONLY, 0666));
    int tcp = socket(AF_INET, SOCK_STREAM, 0);
    tried("socket", tcp);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(@TCP@);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (tcp >= 0) tried("connect", connect(tcp, reinterpret_cast<sockaddr *>(&address), sizeof address));
    tried("signal to the judge", kill(@PARENT@, SIGURG));
    tried("ptrace", syscall(SYS_ptrace, PTRACE_SEIZE, 1, 0, 0));
    tried("io_uring", syscall(SYS_io_uring_setup, 1, std::calloc(1, 120)));
    tried("bpf", syscall(SYS_bpf, 5, std::calloc(1, 128), 128));
    tried("keyctl", syscall(SYS_keyctl, 0, -3, 0));
    tried("shmget", syscall(SYS_shmget, 0x74616C6B, 4096, 01666));
    tried("unshare", syscall(SYS_unshare, 0x10000000));
    tried("userfaultfd", syscall(SYS_userfaultfd, 1));
    for (int descriptor = 3; descriptor < 1024; descriptor++)
        if (fcntl(descriptor, F_GETFD) >= 0) tried("descriptor", descriptor);
    long made = 0;
    for (; made < 200; made++) {
        pid_t child = fork();
        if (child == 0) { sleep(3); _exit(0); }
        if (child < 0) break;
    }
    tried("fork", made ? made : -1);
    long old;
    asm volatile("int $0x80" : "=a"(old) : "a"(20) : "memory");
    tried("32-bit getpid", old > 0 ? old : -1);
}
