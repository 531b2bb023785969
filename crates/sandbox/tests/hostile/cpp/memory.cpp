#include <cstdio>
#include <cstdlib>
#include <cstring>
int main() {
    for (long held = 0; held < 4096; held += 16) {
        void *block = std::malloc(16 << 20);
        if (!block) { std::printf("tried: refused at %ld MiB\n", held); return 3; }
        std::memset(block, 7, 16 << 20);
    }
    std::puts("BREACH: held 4 GiB");
}
