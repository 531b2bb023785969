// The first thread leaves alone; another one fills memory behind it.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <pthread.h>
#include <unistd.h>
#include <sys/syscall.h>
static void *fill(void *) {
    for (long held = 0; held < 4096; held += 16) {
        void *block = std::malloc(16 << 20);
        if (!block) _exit(3);
        std::memset(block, 7, 16 << 20);
    }
    static const char said[] = "BREACH: held 4 GiB\n";
    (void)!write(1, said, sizeof said - 1);
    _exit(0);
}
int main() {
    pthread_t thread;
    if (pthread_create(&thread, nullptr, fill, nullptr)) return 4;
    syscall(SYS_exit, 0);
}
